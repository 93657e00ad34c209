package dev.bulwark.messages;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message and what became of it. No address is in clear.
 *
 * @param topic alert or notice
 * @param kind of the notice, or type of the alert
 * @param userId who is told; null for who is not a user
 * @param recipient masked; null for a user and for the webhook
 * @param status pending, delivered, or dead: given up
 * @param lastOutcome of the last attempt, such as {@code smtp_450}, {@code http_503} or {@code timeout}
 */
record MessageView(
        UUID messageId,
        String channel,
        String topic,
        String kind,
        @Schema(nullable = true) UUID userId,
        @Schema(nullable = true) String recipient,
        @Schema(nullable = true) UUID alertId,
        String status,
        int attempts,
        @Schema(nullable = true) String lastOutcome,
        Instant createdAt,
        @Schema(nullable = true) Instant nextAttemptAt,
        @Schema(nullable = true) Instant endedAt) {}
