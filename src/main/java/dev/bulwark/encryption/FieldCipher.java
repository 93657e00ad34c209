package dev.bulwark.encryption;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Seals and opens the fields of one customer, under that customer's data key. Destroying the key's row makes everything
 * that it sealed unreadable, backups of the other tables included. Takes text only; null stays null.
 */
public final class FieldCipher {

    private final Aead aead;
    private final DataKey key;

    FieldCipher(Aead aead, DataKey key) {
        this.aead = aead;
        this.key = key;
    }

    /** Fails with {@link IllegalArgumentException} for text that has no exact UTF-8 form (half of a surrogate pair). */
    public SealedText seal(CellAddress address, String text) {
        return text == null
                ? null
                : SealedText.ofColumn(aead.seal(key.key(), key.reference(), boundTo(address), utf8(text)));
    }

    /** Fails with {@link CipherRejected} when the value was altered, moved elsewhere, or sealed by another key. */
    public String open(CellAddress address, SealedText sealed) {
        return sealed == null ? null : text(aead.open(key.key(), key.reference(), boundTo(address), sealed.bytes()));
    }

    private static byte[] boundTo(CellAddress address) {
        return BoundTo.parts("field", address.table(), address.column(), address.rowId());
    }

    /** {@code String.getBytes} would store a question mark for what it cannot encode, and nobody would notice. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException("text without a UTF-8 form", malformed);
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new CipherRejected();
        }
    }
}
