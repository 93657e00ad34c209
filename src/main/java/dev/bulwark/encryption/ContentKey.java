package dev.bulwark.encryption;

import dev.bulwark.encryption.chunks.Chunks;
import java.util.Base64;
import java.util.UUID;

/**
 * The key of one content that is too long for a field. It is random and never used for another, and kept in a field sealed
 * under the customer's data key: a new data key seals that field anew and leaves the content alone, and with the data key,
 * or with the field, the content is destroyed.
 */
public final class ContentKey {

    private static final int FORMAT = 1;

    private final byte[] key;

    private ContentKey(byte[] key) {
        this.key = key;
    }

    static ContentKey of(byte[] key) {
        return new ContentKey(key);
    }

    /** Fails with {@link CipherRejected} for what {@link #toText} did not make. */
    public static ContentKey ofText(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == Aead.KEY_BYTES) {
                return new ContentKey(key);
            }
        } catch (IllegalArgumentException malformed) {
            // told below, like every other fault
        }
        throw new CipherRejected();
    }

    /** For {@link FieldCipher#seal} and nothing else. */
    public String toText() {
        return Base64.getEncoder().encodeToString(key);
    }

    /**
     * The content's chunks, from the first one on.
     *
     * @param table whose row the content belongs to: nowhere else does a chunk open
     */
    public Chunks chunks(String table, UUID rowId) {
        return new Chunks(key, BoundTo.parts("content", FORMAT, table, rowId));
    }

    @Override
    public String toString() {
        return "ContentKey";
    }
}
