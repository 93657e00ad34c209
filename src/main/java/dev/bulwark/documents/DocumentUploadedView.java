package dev.bulwark.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** Does not repeat the name: the answer is stored under the idempotency key, outside the customer's key. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentUploadedView(
        UUID documentId,
        UUID customerId,
        UUID lineageId,
        int version,
        String mediaType,
        long sizeBytes,
        RetentionClass retentionClass,
        Instant keepUntil,
        Instant createdAt) {}
