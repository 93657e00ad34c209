package dev.bulwark.documents;

import java.util.Arrays;

/** The last bytes of what passed. */
final class Tail {

    private final byte[] bytes;
    private int length;

    Tail(int maxBytes) {
        bytes = new byte[maxBytes];
    }

    void add(byte[] part) {
        int taken = Math.min(part.length, bytes.length);
        int kept = Math.min(length, bytes.length - taken);
        System.arraycopy(bytes, length - kept, bytes, 0, kept);
        System.arraycopy(part, part.length - taken, bytes, kept, taken);
        length = kept + taken;
    }

    /** Where the mark begins for the last time, from the first of these bytes; negative when it does not. */
    int lastIndexOf(byte[] mark) {
        int at = length - mark.length;
        while (at >= 0 && !Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
            at--;
        }
        return at;
    }

    /** Whether this byte is among those from there on. */
    boolean holdsFrom(int at, char searched) {
        for (int n = at; n < length; n++) {
            if (bytes[n] == searched) {
                return true;
            }
        }
        return false;
    }
}
