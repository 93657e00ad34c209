package dev.bulwark.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A document without its content.
 *
 * @param lineageId what all versions of one document share
 * @param keepUntil left out while it is not known
 * @param uploadedBy left out for customers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentView(
        UUID documentId,
        UUID customerId,
        UUID lineageId,
        int version,
        String name,
        String mediaType,
        long sizeBytes,
        RetentionClass retentionClass,
        Instant keepUntil,
        UUID uploadedBy,
        Instant createdAt) {

    static DocumentView of(DocumentRow row, String name, boolean forStaff) {
        return new DocumentView(
                row.id(),
                row.customerId(),
                row.lineageId(),
                row.version(),
                name,
                row.type().mediaType(),
                row.sizeBytes(),
                row.retentionClass(),
                row.keepUntil(),
                forStaff ? row.uploadedBy() : null,
                row.createdAt());
    }
}
