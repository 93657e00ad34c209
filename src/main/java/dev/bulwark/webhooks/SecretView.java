package dev.bulwark.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new secret.
 *
 * @param secret told now and never again; null in a replay
 * @param formerUntil until then the one before it signs too
 */
record SecretView(UUID webhookId, @Schema(nullable = true) String secret, Instant formerUntil) {}
