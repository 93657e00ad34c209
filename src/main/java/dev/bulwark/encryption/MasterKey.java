package dev.bulwark.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * One version of the key above all keys. It encrypts nothing itself: each purpose has a key of its own, derived with
 * HKDF-SHA256 (RFC 5869), so that a weakness or a leak in one use tells nothing about another.
 */
final class MasterKey {

    /** What derived keys are for; the one list of labels. A label is part of the derivation: never change or reuse one. */
    enum Purpose {
        WRAP_DATA_KEY("wrap-data-key"),
        SEAL_SECRET("seal-secret"),
        KEY_CHECK("key-check");

        private final byte[] label;

        Purpose(String label) {
            this.label = ("bulwark/v1/" + label).getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final int version;
    private final Map<Purpose, byte[]> derived = new EnumMap<>(Purpose.class);

    MasterKey(int version, byte[] key) {
        this.version = version;
        for (Purpose purpose : Purpose.values()) {
            derived.put(purpose, derive(key, purpose.label));
        }
    }

    int version() {
        return version;
    }

    byte[] keyFor(Purpose purpose) {
        return derived.get(purpose);
    }

    /** Leads everything this key seals. */
    byte[] reference() {
        return ByteBuffer.allocate(Integer.BYTES).putInt(version).array();
    }

    static byte[] derive(byte[] key, byte[] label) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(key, null, label));
        byte[] derivedKey = new byte[Aead.KEY_BYTES];
        generator.generateBytes(derivedKey, 0, derivedKey.length);
        return derivedKey;
    }

    @Override
    public String toString() {
        return "MasterKey version " + version;
    }
}
