package dev.bulwark.webhooks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor always null: there are few */
record WebhookList(
        List<WebhookView> items, @Schema(nullable = true) String nextCursor) {}
