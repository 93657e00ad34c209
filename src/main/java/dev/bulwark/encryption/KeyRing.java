package dev.bulwark.encryption;

import dev.bulwark.platform.startup.StartRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The master keys by version: the newest seals, each of them opens what it sealed. */
@ApplicationScoped
class KeyRing {

    private static final int FIRST_VERSION = 1;

    private final NavigableMap<Integer, MasterKey> byVersion = new TreeMap<>();

    KeyRing(MasterKeyConfig config) {
        byte[] key = decode(config.masterKey().orElse(""));
        if (key.length != Aead.KEY_BYTES) {
            // The value is not repeated, not even in part: a key with one typing error is almost the key.
            throw new StartRefused("BULWARK_MASTER_KEY must be exactly 32 bytes as base64");
        }
        byVersion.put(FIRST_VERSION, new MasterKey(FIRST_VERSION, key));
    }

    MasterKey newest() {
        return byVersion.lastEntry().getValue();
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

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
