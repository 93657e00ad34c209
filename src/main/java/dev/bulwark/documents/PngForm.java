package dev.bulwark.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A whole PNG and nothing behind it. Stored are the chunks that say what it looks like; what else may stand in one, such as
 * eXIf, tEXt, iTXt, zTXt and tIME, tells of place, device and time, or of nothing that we know.
 */
final class PngForm implements ContentForm {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
    private static final String FIRST = "IHDR";
    private static final String PICTURE = "IDAT";
    private static final String LAST = "IEND";
    private static final Set<String> SHOWN = Set.of(
            FIRST, "PLTE", PICTURE, LAST, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");
    private static final int FIRST_BYTES = 13;
    private static final int LETTERS = 4;
    private static final int CHECKSUM_BYTES = 4;
    private static final int HEAD_BYTES = Integer.BYTES + LETTERS;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    /** The signature, the head of a chunk, or all of the last one; never more. */
    private final ByteBuffer head = ByteBuffer.allocate(END.length).limit(SIGNATURE.length);

    private boolean signed;
    private boolean begun;
    private boolean pictured;
    private boolean ended;
    private boolean passing;
    /** Of the chunk in hand, with its checksum. */
    private long leftBytes;

    @Override
    public byte[] take(byte[] part, boolean last) {
        kept.reset();
        int at = 0;
        while (at < part.length) {
            ContentCheck.require(!ended);
            at += leftBytes > 0 ? pass(part, at) : collect(part, at);
        }
        ContentCheck.require(!last || ended);
        return kept.toByteArray();
    }

    private int pass(byte[] part, int at) {
        int length = (int) Math.min(leftBytes, part.length - at);
        if (passing) {
            kept.write(part, at, length);
        }
        leftBytes -= length;
        return length;
    }

    private int collect(byte[] part, int at) {
        int length = Math.min(head.remaining(), part.length - at);
        head.put(part, at, length);
        if (!head.hasRemaining()) {
            collected();
        }
        return length;
    }

    private void collected() {
        byte[] bytes = Arrays.copyOf(head.array(), head.limit());
        if (!signed) {
            ContentCheck.require(Arrays.equals(bytes, SIGNATURE));
            signed = true;
            kept.writeBytes(bytes);
            head.clear().limit(HEAD_BYTES);
        } else if (bytes.length == END.length) {
            ContentCheck.require(pictured && Arrays.equals(bytes, END));
            ended = true;
            kept.writeBytes(bytes);
        } else {
            begin(bytes);
        }
    }

    private void begin(byte[] bytes) {
        int dataBytes = head.getInt(0);
        String name = new String(bytes, Integer.BYTES, LETTERS, StandardCharsets.ISO_8859_1);
        ContentCheck.require(dataBytes >= 0 && name.matches("[A-Za-z]{4}") && name.equals(FIRST) == !begun);
        if (name.equals(LAST)) {
            head.limit(END.length); // with its checksum
            return;
        }
        passing = SHOWN.contains(name);
        ContentCheck.require(begun || dataBytes == FIRST_BYTES);
        // a capital says that nobody can show the picture without it
        ContentCheck.require(passing || Character.isLowerCase(name.charAt(0)));
        begun = true;
        pictured |= name.equals(PICTURE);
        leftBytes = dataBytes + (long) CHECKSUM_BYTES;
        if (passing) {
            kept.writeBytes(bytes);
        }
        head.clear().limit(HEAD_BYTES);
    }
}
