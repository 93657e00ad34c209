package dev.bulwark.messages.channels;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody is told.
 *
 * @param kind of the notice, or type of the alert
 * @param alert null for a notice
 */
public record Told(String kind, Instant occurredAt, Alert alert) {

    /** @param ipAddress null if it is not about an address */
    public record Alert(UUID id, String severity, String ipAddress) {}
}
