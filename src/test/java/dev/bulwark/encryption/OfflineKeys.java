package dev.bulwark.encryption;

import dev.bulwark.encryption.KeyProvider.MasterKeys;
import dev.bulwark.encryption.KeyWrap.Wrapped;
import dev.bulwark.platform.privacy.KeyedHash;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals and hashes as a service does that runs elsewhere, whose master key and whose sealed search key are known. */
public final class OfflineKeys {

    private static final int MASTER_VERSION = 1;

    private final Aead aead = new Aead();
    private final KeyWrap keyWrap;
    private final byte[] searchKey;

    public OfflineKeys(byte[] masterKey, UUID searchKeyId, byte[] sealedSearchKey) {
        TreeMap<Integer, byte[]> masterKeys = new TreeMap<>();
        masterKeys.put(MASTER_VERSION, masterKey);
        KeyRing ring = new KeyRing(() -> new MasterKeys(masterKeys, MASTER_VERSION));
        keyWrap = new KeyWrap(aead, ring);
        searchKey =
                new SecretBox(aead, ring, address -> {}).open(ServiceKeys.SEAL_PURPOSE, searchKeyId, sealedSearchKey);
    }

    /** A new subject's key as it is stored, and its cipher. */
    public record Subject(UUID keyId, int masterKeyVersion, byte[] wrapped, FieldCipher cipher) {}

    public Subject create(UUID keyId, UUID subjectId) {
        DataKey key = keyWrap.generate(keyId);
        Wrapped wrapped = keyWrap.wrap(subjectId, key);
        return new Subject(
                keyId, wrapped.masterKeyVersion(), wrapped.bytes(), new FieldCipher(aead, List.of(key), address -> {}));
    }

    /** Not for several threads at once. */
    public KeyedHash searchHash() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(searchKey, "HmacSHA256"));
            return mac::doFinal;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
