package dev.bulwark.webhooks;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this replica may send now.
 *
 * @param attempt which one this is; what comes of it is written down only while it is the last
 * @param formerSealed null for no former secret that still signs
 */
record Claimed(
        UUID id,
        int attempt,
        Instant createdAt,
        UUID webhookId,
        String url,
        byte[] secretSealed,
        byte[] formerSealed,
        int failures,
        Event event) {

    /** @param subjectId null for none */
    record Event(UUID id, String type, UUID subjectId, Instant occurredAt) {}
}
