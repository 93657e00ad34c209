package dev.bulwark.gdpr.requests;

import java.time.Instant;
import java.util.UUID;

/**
 * A request as it is stored.
 *
 * @param purpose what is objected to; null for other kinds, and where nobody said
 * @param firstDueAt when it would be late without an extension
 * @param extendedAt null unless it was, as the other times
 */
record RequestRow(
        UUID id,
        UUID customerId,
        RequestKind kind,
        Channel channel,
        ObjectionPurpose purpose,
        RequestStatus status,
        Instant receivedAt,
        UUID receivedBy,
        Instant identityVerifiedAt,
        Instant firstDueAt,
        Instant dueAt,
        Instant extendedAt,
        Instant closedAt) {

    boolean isOverdue(Instant now) {
        return !status.isOver() && dueAt.isBefore(now);
    }
}
