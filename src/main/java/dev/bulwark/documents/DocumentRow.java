package dev.bulwark.documents;

import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.SealedText;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored document.
 *
 * @param lineageId the id of its first version
 * @param keepUntil null while it is not known
 */
record DocumentRow(
        UUID id,
        UUID customerId,
        UUID lineageId,
        int version,
        RetentionClass retentionClass,
        Instant keepUntil,
        DocumentType type,
        long sizeBytes,
        int chunks,
        SealedText name,
        SealedText header,
        UUID uploadedBy,
        Instant createdAt) {

    static CellAddress nameCell(UUID id) {
        return new CellAddress("document", "name_sealed", id);
    }

    static CellAddress headerCell(UUID id) {
        return new CellAddress("document", "header_sealed", id);
    }

    static CellAddress chunkCell(UUID id) {
        return new CellAddress("document_chunk", "sealed", id);
    }
}
