package dev.bulwark.gdpr.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bulwark.gdpr.history.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request and what became of it.
 *
 * @param purpose what is objected to
 * @param history oldest first; its texts are missing once the customer's key is destroyed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
        UUID requestId,
        UUID customerId,
        String kind,
        String channel,
        String purpose,
        String status,
        Instant receivedAt,
        Instant dueAt,
        boolean overdue,
        Instant identityVerifiedAt,
        Instant extendedAt,
        Instant closedAt,
        List<Step> history) {

    /** @param doneBy missing in what the customer is told */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String step, String reason, Instant doneAt, UUID doneBy) {}

    static RequestView of(RequestRow row, List<Entry> history, boolean subject, Instant now) {
        return new RequestView(
                row.id(),
                row.customerId(),
                row.kind().stored(),
                row.channel().stored(),
                row.purpose() == null ? null : row.purpose().stored(),
                row.status().stored(),
                row.receivedAt(),
                row.dueAt(),
                row.isOverdue(now),
                row.identityVerifiedAt(),
                row.extendedAt(),
                row.closedAt(),
                history.stream()
                        .map(entry -> new Step(
                                entry.kind().stored(), entry.reason(), entry.at(), subject ? null : entry.userId()))
                        .toList());
    }
}
