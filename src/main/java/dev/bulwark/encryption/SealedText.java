package dev.bulwark.encryption;

import java.util.Arrays;

/**
 * The content of an encrypted column. A column of this type cannot hold plaintext by mistake, and reading one says
 * nothing: only {@link FieldCipher} turns it back into text.
 */
public final class SealedText {

    private final byte[] bytes;

    private SealedText(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param stored as read from the column; null for an empty column, which holds nothing to open */
    public static SealedText ofColumn(byte[] stored) {
        return stored == null ? null : new SealedText(stored.clone());
    }

    /** For the column; {@code bytea}. */
    public byte[] toColumn() {
        return bytes.clone();
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedText that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedText";
    }
}
