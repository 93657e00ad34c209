package dev.bulwark.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks whether a content is of its declared type, part by part. Fails with DOCUMENT_TYPE_REFUSED. */
final class ContentCheck {

    private static final int DECODED_CHARS = 8192;
    private static final int UTF8_BYTES_MAX = 4;

    private final DocumentType type;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(DECODED_CHARS);
    private byte[] undecoded = {};
    private boolean begun;
    private boolean seenText;

    ContentCheck(DocumentType type) {
        this.type = type;
    }

    void take(byte[] part, boolean last) {
        if (!begun && !type.begins(part)) {
            throw DocumentProblem.DOCUMENT_TYPE_REFUSED.problem();
        }
        begun = true;
        if (type == DocumentType.TEXT) {
            decode(part, last);
        }
    }

    private void decode(byte[] part, boolean last) {
        ByteBuffer bytes = ByteBuffer.allocate(undecoded.length + part.length)
                .put(undecoded)
                .put(part)
                .flip();
        boolean more = true;
        while (more) {
            var result = decoder.decode(bytes, decoded, last);
            require(!result.isError());
            check(decoded.flip());
            decoded.clear();
            more = result.isOverflow();
        }
        require(bytes.remaining() < UTF8_BYTES_MAX && (!last || !bytes.hasRemaining()));
        undecoded = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
    }

    /** Markup is no plain text, whatever it is declared to be: some reader will run it. */
    private void check(CharBuffer text) {
        while (text.hasRemaining()) {
            char next = text.get();
            require(!Character.isISOControl(next) || next == '\t' || next == '\n' || next == '\r' || next == '\f');
            if (!seenText && !Character.isWhitespace(next) && next != '\uFEFF') {
                seenText = true;
                require(next != '<');
            }
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw DocumentProblem.DOCUMENT_TYPE_REFUSED.problem();
        }
    }
}
