package dev.bulwark.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook.
 *
 * @param eventTypes null for all that there are
 * @param failures of the receiver, in a row
 */
record WebhookView(
        UUID webhookId,
        String url,
        @Schema(nullable = true) List<String> eventTypes,
        int failures,
        Instant createdAt) {}
