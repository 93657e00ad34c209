package dev.bulwark.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param secret told now and never again; null in a replay */
record WebhookCreatedView(
        UUID webhookId,
        String url,
        @Schema(nullable = true) List<String> eventTypes,
        @Schema(nullable = true) String secret,
        Instant createdAt) {

    WebhookCreatedView withoutSecret() {
        return new WebhookCreatedView(webhookId, url, eventTypes, null, createdAt);
    }
}
