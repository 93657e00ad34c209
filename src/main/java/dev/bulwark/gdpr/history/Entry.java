package dev.bulwark.gdpr.history;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done, in clear.
 *
 * @param subjectId what it was done to
 * @param reason may name people; null for none, and for a customer whose key is gone
 * @param reference as the reason
 */
public record Entry(
        UUID customerId, UUID subjectId, Kind kind, String reason, String reference, Instant at, UUID userId) {

    /** Says nothing of the texts. */
    @Override
    public String toString() {
        return kind + " of " + subjectId;
    }
}
