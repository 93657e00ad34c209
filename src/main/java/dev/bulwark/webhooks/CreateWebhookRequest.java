package dev.bulwark.webhooks;

import dev.bulwark.platform.outbound.OutboundUrl;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param eventTypes null for all that there are */
record CreateWebhookRequest(
        @NotNull @Size(min = 8, max = OutboundUrl.LENGTH_MAX)
        String url,

        @Size(min = 1, max = 50)
        List<@NotNull @Pattern(regexp = WebhookEvents.FORM, message = "must be the name of an event") String>
                eventTypes) {}
