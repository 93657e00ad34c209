package dev.bulwark.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 to the last byte, without control characters, and no markup. */
final class TextForm implements ContentForm {

    private static final int DECODED_CHARS = 8192;
    private static final int UTF8_BYTES_MAX = 4;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(DECODED_CHARS);
    private byte[] undecoded = {};
    private boolean seenText;

    @Override
    public byte[] take(byte[] part, boolean last) {
        ByteBuffer bytes = ByteBuffer.allocate(undecoded.length + part.length)
                .put(undecoded)
                .put(part)
                .flip();
        boolean more = true;
        while (more) {
            var result = decoder.decode(bytes, decoded, last);
            ContentCheck.require(!result.isError());
            check(decoded.flip());
            decoded.clear();
            more = result.isOverflow();
        }
        ContentCheck.require(bytes.remaining() < UTF8_BYTES_MAX && (!last || !bytes.hasRemaining()));
        undecoded = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
        return part;
    }

    /** Markup is no plain text, whatever it is declared to be: some reader will run it. In the middle it is a quotation. */
    private void check(CharBuffer text) {
        while (text.hasRemaining()) {
            char next = text.get();
            ContentCheck.require(
                    !Character.isISOControl(next) || next == '\t' || next == '\n' || next == '\r' || next == '\f');
            if (!seenText && !isUnseen(next)) {
                seenText = true;
                ContentCheck.require(next != '<');
            }
        }
    }

    /** White space of any language, and what takes no room, such as a byte order mark. */
    private static boolean isUnseen(char next) {
        return Character.isWhitespace(next)
                || Character.isSpaceChar(next)
                || Character.getType(next) == Character.FORMAT;
    }
}
