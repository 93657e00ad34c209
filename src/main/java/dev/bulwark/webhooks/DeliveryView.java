package dev.bulwark.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event on its way to a receiver.
 *
 * @param subjectId what the event is about
 * @param status pending, delivered, or dead: given up
 * @param lastOutcome of the last attempt, such as {@code http_503}, {@code timeout} or {@code refused_address}
 */
record DeliveryView(
        UUID deliveryId,
        UUID eventId,
        String eventType,
        @Schema(nullable = true) UUID subjectId,
        Instant occurredAt,
        String status,
        int attempts,
        @Schema(nullable = true) String lastOutcome,
        @Schema(nullable = true) Instant nextAttemptAt,
        @Schema(nullable = true) Instant endedAt) {}
