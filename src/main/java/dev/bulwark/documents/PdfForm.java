package dev.bulwark.documents;

import java.nio.charset.StandardCharsets;

/** Between its marks, and byte for byte: a PDF may be signed. Behind the last mark readers allow for what does no harm. */
final class PdfForm implements ContentForm {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final int END_WITHIN_BYTES = 1024;

    private final Tail tail = new Tail(END_WITHIN_BYTES);
    private boolean begun;

    @Override
    public byte[] take(byte[] part, boolean last) {
        ContentCheck.require(begun || DocumentType.PDF.begins(part));
        begun = true;
        tail.add(part);
        if (last) {
            int end = tail.lastIndexOf(END);
            ContentCheck.require(end >= 0 && !tail.holdsFrom(end, '<'));
        }
        return part;
    }
}
