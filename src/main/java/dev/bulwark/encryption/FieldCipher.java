package dev.bulwark.encryption;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Seals and opens the fields of one customer, under that customer's data keys. Destroying the keys' rows makes everything
 * that they sealed unreadable, backups of the other tables included. Takes text only; null stays null. Of who was erased,
 * everything opens as null, and nothing is sealed.
 */
public final class FieldCipher {

    private final Aead aead;
    private final List<DataKey> keys;
    private final TamperingWatch watch;

    /** @param keys the first one seals; the others are retired and only open what they sealed. None: destroyed for good */
    FieldCipher(Aead aead, List<DataKey> keys, TamperingWatch watch) {
        this.aead = aead;
        this.keys = keys;
        this.watch = watch;
    }

    /** Whether the keys were destroyed on purpose. */
    public boolean isDestroyed() {
        return keys.isEmpty();
    }

    /**
     * Fails with CUSTOMER_ERASED when the keys were destroyed, and with {@link IllegalArgumentException} for text that has
     * no exact UTF-8 form (half of a surrogate pair).
     */
    public SealedText seal(CellAddress address, String text) {
        if (text == null) {
            return null; // what says nothing may be written about anybody: an erased customer's account can be closed
        }
        if (isDestroyed()) {
            throw EncryptionProblem.CUSTOMER_ERASED.problem();
        }
        DataKey key = keys.get(0);
        return SealedText.ofColumn(aead.seal(key.key(), key.reference(), boundTo(address), utf8(text)));
    }

    /** Fails with {@link CipherRejected} when the value was altered, moved elsewhere, or sealed by another key. */
    public String open(CellAddress address, SealedText sealed) {
        if (sealed == null || isDestroyed()) {
            return null;
        }
        try {
            DataKey key = sealerOf(sealed);
            return text(aead.open(key.key(), key.reference(), boundTo(address), sealed.bytes()));
        } catch (CipherRejected rejected) {
            watch.rejected(address);
            throw rejected;
        }
    }

    /** The same text under the key that seals now; {@code sealed} itself if it is under it already. Fails as {@link #open}. */
    SealedText renew(CellAddress address, SealedText sealed) {
        return sealed == null || isDestroyed() || isUnder(keys.get(0), sealed)
                ? sealed
                : seal(address, open(address, sealed));
    }

    private DataKey sealerOf(SealedText sealed) {
        return keys.stream().filter(key -> isUnder(key, sealed)).findFirst().orElseThrow(CipherRejected::new);
    }

    private static boolean isUnder(DataKey key, SealedText sealed) {
        byte[] bytes = sealed.bytes();
        byte[] reference = key.reference();
        int end = Aead.HEADER_BYTES + reference.length;
        return bytes.length > end && Arrays.equals(bytes, Aead.HEADER_BYTES, end, reference, 0, reference.length);
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
