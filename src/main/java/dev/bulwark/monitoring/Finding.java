package dev.bulwark.monitoring;

import java.time.Instant;
import java.util.UUID;

/**
 * What a rule noticed.
 *
 * @param subject what it is about: with the type, what makes two findings the same
 * @param eventId of the audit event that was one too many; null for monitoring's own
 * @param causedAt when that happened
 */
record Finding(String type, String severity, String subject, String ipAddress, UUID eventId, Instant causedAt) {

    static Finding of(Rule rule, String subject, WatchedEvent event) {
        return new Finding(rule.type(), rule.severity(), subject, event.ipAddress(), event.id(), event.occurredAt());
    }
}
