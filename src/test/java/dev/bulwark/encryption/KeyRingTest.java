package dev.bulwark.encryption;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bulwark.encryption.KeyProvider.MasterKeys;
import dev.bulwark.encryption.KeyWrap.Wrapped;
import dev.bulwark.encryption.MasterKey.Purpose;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID SUBJECT = new UUID(0, 2);

    @Test
    void derivesAKeyOfItsOwnForEachPurpose() {
        MasterKey key = new MasterKey(1, new byte[Aead.KEY_BYTES]);
        Set<String> derived = new HashSet<>();
        for (Purpose purpose : Purpose.values()) {
            derived.add(HexFormat.of().formatHex(key.keyFor(purpose)));
        }
        assertEquals(Purpose.values().length, derived.size());
    }

    /** RFC 5869, appendix A.3 is the case without salt; its key and info, cut to our 32 bytes. */
    @Test
    void derivesAsRfc5869Says() {
        byte[] key = HexFormat.of().parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");
        assertEquals(
                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
                HexFormat.of().formatHex(MasterKey.derive(key, new byte[0])));
    }

    @Test
    void unwrapsTheKeyItWrapped() {
        KeyWrap keyWrap = keyWrap(1);
        DataKey dataKey = keyWrap.generate(ID);

        assertArrayEquals(
                dataKey.key(),
                keyWrap.unwrap(keyWrap.wrap(SUBJECT, dataKey), SUBJECT).key());
    }

    @Test
    void refusesAWrappedKeyOfAnotherSubjectIdVersionOrMasterKey() {
        KeyWrap keyWrap = keyWrap(1);
        Wrapped wrapped = keyWrap.wrap(SUBJECT, keyWrap.generate(ID));
        Wrapped renamed = new Wrapped(new UUID(0, 9), wrapped.masterKeyVersion(), wrapped.bytes());
        Wrapped unknown = new Wrapped(ID, 2, wrapped.bytes());

        assertThrows(CipherRejected.class, () -> keyWrap.unwrap(wrapped, new UUID(0, 9)));
        assertThrows(CipherRejected.class, () -> keyWrap.unwrap(renamed, SUBJECT));
        assertThrows(CipherRejected.class, () -> keyWrap.unwrap(unknown, SUBJECT));
        assertThrows(CipherRejected.class, () -> keyWrap(2).unwrap(wrapped, SUBJECT));
    }

    @Test
    void fingerprintsAnotherKeyNameOrSecretDifferently() {
        MasterKey one = new MasterKey(1, new byte[Aead.KEY_BYTES]);
        byte[] otherBytes = new byte[Aead.KEY_BYTES];
        otherBytes[31] = 1;
        MasterKey other = new MasterKey(1, otherBytes);
        Set<String> fingerprints = new HashSet<>();
        fingerprints.add(print(one, "master-key", ""));
        fingerprints.add(print(other, "master-key", ""));
        fingerprints.add(print(one, "password-pepper", ""));
        fingerprints.add(print(one, "password-pepper", "a"));

        assertEquals(4, fingerprints.size());
        assertEquals(print(one, "master-key", ""), print(one, "master-key", ""));
    }

    @Test
    void generatesADifferentDataKeyEachTime() {
        KeyWrap keyWrap = keyWrap(1);
        assertNotEquals(
                HexFormat.of().formatHex(keyWrap.generate(ID).key()),
                HexFormat.of().formatHex(keyWrap.generate(ID).key()));
    }

    private static String print(MasterKey key, String name, String secret) {
        return HexFormat.of().formatHex(KeyChecks.fingerprint(key, name, secret.getBytes()));
    }

    private static KeyWrap keyWrap(int keyByte) {
        byte[] key = new byte[Aead.KEY_BYTES];
        Arrays.fill(key, (byte) keyByte);
        return new KeyWrap(new Aead(), ring(1, Map.of(1, key)));
    }

    /** @param active the version that seals */
    static KeyRing ring(int active, Map<Integer, byte[]> keys) {
        return new KeyRing(() -> new MasterKeys(new TreeMap<>(keys), active));
    }
}
