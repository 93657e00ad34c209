package dev.bulwark.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;

/**
 * Seals secrets of the service in rows that may not change, and so cannot be taken over by a new master key as those of {@link
 * SecretBox} are. The key is one of {@link ServiceKeys}: it stays the same, and is itself sealed again.
 */
@ApplicationScoped
public class LastingBox {

    /** In the place of a master key's version, which is never zero. */
    private static final byte[] REFERENCE = new byte[Integer.BYTES];

    private final Aead aead;
    private final ServiceKeys keys;
    private final TamperingWatch watch;

    LastingBox(Aead aead, ServiceKeys keys, TamperingWatch watch) {
        this.aead = aead;
        this.keys = keys;
        this.watch = watch;
    }

    /** @param purpose what the secret is for; the value opens only for it and {@code rowId} */
    public byte[] seal(String purpose, UUID rowId, byte[] secret) {
        return aead.seal(keys.lastingSecrets(), REFERENCE, boundTo(purpose, rowId), secret);
    }

    /** Fails with {@link CipherRejected} when the value was altered or belongs elsewhere. */
    public byte[] open(String purpose, UUID rowId, byte[] sealed) {
        try {
            return aead.open(keys.lastingSecrets(), REFERENCE, boundTo(purpose, rowId), sealed);
        } catch (CipherRejected rejected) {
            watch.rejected(new CellAddress(purpose, "sealed", rowId));
            throw rejected;
        }
    }

    /** Whether the value says that it was sealed here, and not by a {@link SecretBox}. */
    public static boolean isLasting(byte[] sealed) {
        int end = Aead.HEADER_BYTES + REFERENCE.length;
        return sealed.length > end && Arrays.equals(sealed, Aead.HEADER_BYTES, end, REFERENCE, 0, REFERENCE.length);
    }

    private static byte[] boundTo(String purpose, UUID rowId) {
        return BoundTo.parts("lasting", purpose, rowId);
    }
}
