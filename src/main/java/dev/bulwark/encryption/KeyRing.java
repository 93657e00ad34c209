package dev.bulwark.encryption;

import dev.bulwark.encryption.KeyProvider.MasterKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The master keys by version: the active one seals, each of them opens what it sealed. */
@ApplicationScoped
class KeyRing {

    private final NavigableMap<Integer, MasterKey> byVersion = new TreeMap<>();
    private final MasterKey active;

    KeyRing(KeyProvider provider) {
        MasterKeys keys = provider.masterKeys();
        keys.byVersion().forEach((version, key) -> byVersion.put(version, new MasterKey(version, key)));
        this.active = byVersion.get(keys.active());
    }

    MasterKey active() {
        return active;
    }

    /** The oldest first. */
    Collection<MasterKey> all() {
        return byVersion.values();
    }

    boolean has(int version) {
        return byVersion.containsKey(version);
    }

    /** Fails with {@link CipherRejected} when the ring has no such key. */
    MasterKey version(int version) {
        MasterKey key = byVersion.get(version);
        if (key == null) {
            throw new CipherRejected();
        }
        return key;
    }

    /** The key that a value sealed directly by a master key names. Fails with {@link CipherRejected}. */
    MasterKey sealerOf(byte[] sealed) {
        if (sealed == null || sealed.length < Aead.HEADER_BYTES + Integer.BYTES) {
            throw new CipherRejected();
        }
        return version(ByteBuffer.wrap(sealed).getInt(Aead.HEADER_BYTES));
    }
}
