package dev.bulwark.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * An alert, with the specification's four fields: type, ip_address, timestamp and severity (section 9).
 *
 * @param sequence in the order in which alerts were recorded; where a stream goes on
 * @param timestamp when it was recorded
 * @param subject what it is about, by ids: {@code address 192.0.2.7}, {@code user <id>}
 * @param count how often it was noticed since
 * @param eventId of the audit event that it began with; absent for monitoring's own
 * @param causedAt when that happened
 * @param lastAt when the last of what it counts happened
 * @param reason of who resolved it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(
        UUID alertId,
        long sequence,
        String type,
        String severity,
        String status,
        String ipAddress,
        Instant timestamp,
        String subject,
        int count,
        UUID eventId,
        Instant causedAt,
        Instant lastAt,
        Instant acknowledgedAt,
        UUID acknowledgedBy,
        Instant resolvedAt,
        UUID resolvedBy,
        String reason) {}
