package dev.bulwark.gdpr.requests;

import java.time.Instant;
import java.util.UUID;

/** Repeats no text: the answer is stored under the idempotency key, outside the customer's key. */
public record RequestChangedView(
        UUID requestId, UUID customerId, String kind, String status, Instant receivedAt, Instant dueAt) {

    static RequestChangedView of(RequestRow row, RequestStatus status, Instant dueAt) {
        return new RequestChangedView(
                row.id(), row.customerId(), row.kind().stored(), status.stored(), row.receivedAt(), dueAt);
    }
}
