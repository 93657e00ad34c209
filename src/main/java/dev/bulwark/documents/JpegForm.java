package dev.bulwark.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A whole JPEG. Stored is what says what it looks like; EXIF, XMP, comments and whatever else stands in it tell of place,
 * device and time, or of nothing that we know. Of EXIF the orientation stays, so that a photo does not lie on its side.
 * Behind the picture only what cameras put there is let in, and not stored: more pictures of the same, and their makers' own
 * notes.
 */
final class JpegForm implements ContentForm {

    private enum State {
        MARK,
        CODE,
        LENGTH_HIGH,
        LENGTH_LOW,
        SEGMENT,
        SCAN,
        SCAN_CODE,
        BEHIND
    }

    private static final int MARK = 0xFF;
    private static final int STUFFED = 0x00;
    private static final int SOF_FIRST = 0xC0;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int SOF_LAST = 0xCF;
    private static final int RESTART_FIRST = 0xD0;
    private static final int RESTART_LAST = 0xD7;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DRI = 0xDD;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int LENGTH_BYTES = 2;

    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] COLOURS = ascii("ICC_PROFILE\0");
    private static final byte[] ADOBE = ascii("Adobe");
    private static final int JFIF_BYTES = 14;
    private static final int JFIF_THUMBNAIL_AT = 12;

    /** How the notes end that one large maker puts behind every photo. */
    private static final byte[] NOTES_END = ascii("SEFT");

    private static final int BEHIND_BYTES = 4;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    /** Of the segment in hand, without its length: 64 KiB at most. */
    private final ByteArrayOutputStream segment = new ByteArrayOutputStream();

    private final Tail behindLast = new Tail(BEHIND_BYTES);
    private final byte[] behindFirst = new byte[BEHIND_BYTES - 1];
    private long behindBytes;

    private State state = State.MARK;
    private int code;
    private int segmentBytes;
    private boolean begun;
    private boolean framed;
    private boolean scanned;
    private boolean turned;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] take(byte[] part, boolean last) {
        kept.reset();
        int at = 0;
        while (at < part.length) {
            at += switch (state) {
                case SEGMENT -> collect(part, at);
                case SCAN -> scan(part, at);
                case BEHIND -> skip(part, at);
                default -> step(part[at] & 0xFF);
            };
        }
        ContentCheck.require(!last || state == State.BEHIND && isOfCameras());
        return kept.toByteArray();
    }

    private int step(int octet) {
        switch (state) {
            case MARK -> {
                ContentCheck.require(octet == MARK);
                state = State.CODE;
            }
            case CODE -> mark(octet);
            case LENGTH_HIGH -> {
                segmentBytes = octet << Byte.SIZE;
                state = State.LENGTH_LOW;
            }
            case LENGTH_LOW -> length(octet);
            case SCAN_CODE -> scanCode(octet);
            default -> throw new IllegalStateException(state.name());
        }
        return 1;
    }

    private void mark(int octet) {
        if (octet == MARK && begun) {
            return; // may be repeated
        }
        ContentCheck.require(begun == (octet != SOI));
        code = octet;
        if (octet == SOI) {
            begun = true;
            keepMark();
            state = State.MARK;
        } else if (octet == EOI) {
            ContentCheck.require(scanned);
            keepMark();
            state = State.BEHIND;
        } else {
            ContentCheck.require(isSegment(octet));
            state = State.LENGTH_HIGH;
        }
    }

    private static boolean isSegment(int octet) {
        return octet >= SOF_FIRST && octet <= SOF_LAST && octet != JPG
                || octet >= SOS && octet <= DRI
                || octet >= APP0 && octet <= APP15
                || octet == COMMENT;
    }

    private void length(int octet) {
        segmentBytes = (segmentBytes | octet) - LENGTH_BYTES;
        ContentCheck.require(segmentBytes >= 0);
        segment.reset();
        state = State.SEGMENT;
        if (segmentBytes == 0) {
            collected();
        }
    }

    private int collect(byte[] part, int at) {
        int length = Math.min(segmentBytes - segment.size(), part.length - at);
        segment.write(part, at, length);
        if (segment.size() == segmentBytes) {
            collected();
        }
        return length;
    }

    private void collected() {
        byte[] body = segment.toByteArray();
        state = State.MARK;
        if (code == SOS) {
            ContentCheck.require(framed);
            scanned = true;
            state = State.SCAN;
        }
        framed |= code >= SOF_FIRST && code <= SOF_LAST && code != DHT && code != DAC;
        switch (code) {
            case APP0 -> keepJfif(body);
            case APP1 -> keepOrientation(body);
            case APP2 -> keepIf(COLOURS, body);
            case APP14 -> keepIf(ADOBE, body);
            case COMMENT -> {}
            default -> {
                if (code < APP0) {
                    keep(body);
                }
            }
        }
    }

    /** Without the small picture that may stand in it, which can show what was cut off the large one. */
    private void keepJfif(byte[] body) {
        if (begins(body, JFIF) && body.length >= JFIF_BYTES) {
            byte[] bare = Arrays.copyOf(body, JFIF_BYTES);
            bare[JFIF_THUMBNAIL_AT] = 0;
            bare[JFIF_THUMBNAIL_AT + 1] = 0;
            keep(bare);
        }
    }

    private void keepOrientation(byte[] body) {
        if (!turned) {
            Orientation.of(body).ifPresent(orientation -> {
                turned = true;
                keep(orientation);
            });
        }
    }

    private void keepIf(byte[] mark, byte[] body) {
        if (begins(body, mark)) {
            keep(body);
        }
    }

    private static boolean begins(byte[] body, byte[] mark) {
        return body.length >= mark.length && Arrays.equals(body, 0, mark.length, mark, 0, mark.length);
    }

    private void keepMark() {
        kept.write(MARK);
        kept.write(code);
    }

    private void keep(byte[] body) {
        keepMark();
        kept.writeBytes(ByteBuffer.allocate(LENGTH_BYTES)
                .putShort((short) (body.length + LENGTH_BYTES))
                .array());
        kept.writeBytes(body);
    }

    private int scan(byte[] part, int at) {
        int end = at;
        while (end < part.length && part[end] != (byte) MARK) {
            end++;
        }
        kept.write(part, at, end - at);
        if (end == part.length) {
            return end - at;
        }
        state = State.SCAN_CODE;
        return end - at + 1;
    }

    private void scanCode(int octet) {
        if (octet == STUFFED || octet >= RESTART_FIRST && octet <= RESTART_LAST) {
            code = octet;
            keepMark();
            state = State.SCAN;
        } else if (octet != MARK) {
            mark(octet);
        }
    }

    private int skip(byte[] part, int at) {
        byte[] rest = Arrays.copyOfRange(part, at, part.length);
        int first = (int) Math.min(behindBytes, behindFirst.length);
        System.arraycopy(rest, 0, behindFirst, first, Math.min(rest.length, behindFirst.length - first));
        behindLast.add(rest);
        behindBytes += rest.length;
        return rest.length;
    }

    private boolean isOfCameras() {
        boolean pictures = DocumentType.JPEG.begins(behindFirst)
                && behindLast.lastIndexOf(new byte[] {(byte) MARK, (byte) EOI}) == BEHIND_BYTES - 2;
        return behindBytes == 0 || behindBytes >= BEHIND_BYTES && (pictures || behindLast.lastIndexOf(NOTES_END) == 0);
    }
}
