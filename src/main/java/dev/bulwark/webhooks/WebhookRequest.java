package dev.bulwark.webhooks;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Names a webhook. */
record WebhookRequest(@NotNull UUID webhookId) {}
