package dev.bulwark.encryption;

import dev.bulwark.encryption.MasterKey.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Seals secrets of the service itself under the master key, so that the database alone is not enough to use them. */
@ApplicationScoped
public class SecretBox {

    private final Aead aead;
    private final KeyRing keys;
    private final TamperingWatch watch;

    SecretBox(Aead aead, KeyRing keys, TamperingWatch watch) {
        this.aead = aead;
        this.keys = keys;
        this.watch = watch;
    }

    /** @param purpose what the secret is for, such as its table; the value opens only for it and {@code rowId} */
    public byte[] seal(String purpose, UUID rowId, byte[] secret) {
        MasterKey key = keys.active();
        return aead.seal(key.keyFor(Purpose.SEAL_SECRET), key.reference(), boundTo(purpose, rowId), secret);
    }

    /** Fails with {@link CipherRejected} when the value was altered, belongs elsewhere, or needs another key. */
    public byte[] open(String purpose, UUID rowId, byte[] sealed) {
        try {
            return openUnwatched(purpose, rowId, sealed);
        } catch (CipherRejected rejected) {
            watch.rejected(new CellAddress(purpose, "sealed", rowId));
            throw rejected;
        }
    }

    /** {@link #open} for who expects that it fails: nobody is told. */
    byte[] openUnwatched(String purpose, UUID rowId, byte[] sealed) {
        MasterKey key = keys.sealerOf(sealed);
        return aead.open(key.keyFor(Purpose.SEAL_SECRET), key.reference(), boundTo(purpose, rowId), sealed);
    }

    private static byte[] boundTo(String purpose, UUID rowId) {
        return BoundTo.parts("secret", purpose, rowId);
    }
}
