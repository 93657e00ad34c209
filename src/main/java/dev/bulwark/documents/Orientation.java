package dev.bulwark.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How a photo is to be turned: the one thing of EXIF that is kept, in an EXIF that holds nothing else. */
final class Orientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final short BIG_ENDIAN = 0x4D4D;
    private static final short LITTLE_ENDIAN = 0x4949;
    private static final short TIFF = 42;
    private static final int DIRECTORY_AT = 4;
    private static final int HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_AT = 8;
    private static final short TAG = 0x0112;
    private static final short SHORT = 3;
    private static final int TURNED_FIRST = 2;
    private static final int TURNED_LAST = 8;

    private Orientation() {}

    /** The body of a segment that says no more than the orientation of this one; empty when this says none, or nothing that can be read. */
    static Optional<byte[]> of(byte[] body) {
        if (body.length < EXIF.length + HEADER_BYTES
                || !ByteBuffer.wrap(body, 0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
            return Optional.empty();
        }
        ByteBuffer tiff =
                ByteBuffer.wrap(body, EXIF.length, body.length - EXIF.length).slice();
        short order = tiff.getShort(0);
        tiff.order(order == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (order != LITTLE_ENDIAN && order != BIG_ENDIAN || tiff.getShort(2) != TIFF) {
            return Optional.empty();
        }
        return value(tiff, Integer.toUnsignedLong(tiff.getInt(DIRECTORY_AT)))
                .filter(value -> value >= TURNED_FIRST && value <= TURNED_LAST)
                .map(Orientation::bare);
    }

    private static Optional<Integer> value(ByteBuffer tiff, long directory) {
        if (directory + Short.BYTES > tiff.limit()) {
            return Optional.empty();
        }
        int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
        for (int n = 0; n < entries; n++) {
            long entry = directory + Short.BYTES + (long) n * ENTRY_BYTES;
            if (entry + ENTRY_BYTES > tiff.limit()) {
                return Optional.empty();
            }
            if (tiff.getShort((int) entry) == TAG && tiff.getShort((int) entry + Short.BYTES) == SHORT) {
                return Optional.of((int) tiff.getShort((int) entry + VALUE_AT));
            }
        }
        return Optional.empty();
    }

    private static byte[] bare(int value) {
        return ByteBuffer.allocate(EXIF.length + HEADER_BYTES + Short.BYTES + ENTRY_BYTES + Integer.BYTES)
                .put(EXIF)
                .putShort(BIG_ENDIAN)
                .putShort(TIFF)
                .putInt(HEADER_BYTES)
                .putShort((short) 1)
                .putShort(TAG)
                .putShort(SHORT)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
