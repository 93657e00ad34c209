package dev.bulwark.documents;

import dev.bulwark.encryption.ContentKey;
import java.util.UUID;

/**
 * What a document's content must be to be believed, sealed with its key: a row that was changed, or chunks that were cut
 * off or appended, are known before anything is sent.
 */
record ContentHeader(
        ContentKey key, long sizeBytes, int chunks, DocumentType type, UUID customerId, UUID lineageId, int version) {

    private static final String FORMAT = "1";

    /** For the sealed column and nothing else. */
    String toText() {
        return String.join(
                " ",
                FORMAT,
                key.toText(),
                Long.toString(sizeBytes),
                Integer.toString(chunks),
                type.mediaType(),
                customerId.toString(),
                lineageId.toString(),
                Integer.toString(version));
    }

    static ContentHeader ofText(String text) {
        String[] part = text.split(" ");
        if (!part[0].equals(FORMAT)) {
            throw new IllegalStateException("a document's header has a later format");
        }
        return new ContentHeader(
                ContentKey.ofText(part[1]),
                Long.parseLong(part[2]),
                Integer.parseInt(part[3]),
                DocumentType.ofStored(part[4]),
                UUID.fromString(part[5]),
                UUID.fromString(part[6]),
                Integer.parseInt(part[7]));
    }

    boolean describes(DocumentRow row) {
        return sizeBytes == row.sizeBytes()
                && chunks == row.chunks()
                && type == row.type()
                && customerId.equals(row.customerId())
                && lineageId.equals(row.lineageId())
                && version == row.version();
    }
}
