package dev.bulwark.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** The key above all keys. It encrypts nothing itself: each purpose has a key derived from it (HKDF, RFC 5869). */
@ApplicationScoped
class MasterKey {

    /** Stored with all it wraps, so that a second master key can come beside the first. */
    static final int VERSION = 1;

    /** What derived keys are for. The label is part of the derivation: never change one. */
    enum Purpose {
        WRAP_DATA_KEY("wrap-data-key"),
        SEAL_SECRET("seal-secret"),
        CHECK("check");

        private final byte[] label;

        Purpose(String label) {
            this.label = ("bulwark/v1/" + label).getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final byte[] wrapDataKey;
    private final byte[] sealSecret;
    private final byte[] check;

    MasterKey(MasterKeyConfig config) {
        byte[] key = Base64.getDecoder().decode(config.masterKey().orElseThrow().strip());
        if (key.length != Aead.KEY_BYTES) {
            throw new IllegalArgumentException("BULWARK_MASTER_KEY must be 32 bytes as base64");
        }
        this.wrapDataKey = derive(key, Purpose.WRAP_DATA_KEY);
        this.sealSecret = derive(key, Purpose.SEAL_SECRET);
        this.check = derive(key, Purpose.CHECK);
    }

    byte[] keyFor(Purpose purpose) {
        return switch (purpose) {
            case WRAP_DATA_KEY -> wrapDataKey;
            case SEAL_SECRET -> sealSecret;
            case CHECK -> check;
        };
    }

    static byte[] derive(byte[] key, Purpose purpose) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(key, null, purpose.label));
        byte[] derived = new byte[Aead.KEY_BYTES];
        generator.generateBytes(derived, 0, derived.length);
        return derived;
    }
}
