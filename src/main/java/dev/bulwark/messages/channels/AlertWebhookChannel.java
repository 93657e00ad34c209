package dev.bulwark.messages.channels;

import dev.bulwark.platform.outbound.OutboundClient;
import dev.bulwark.platform.outbound.OutboundUrl;
import dev.bulwark.platform.outbound.Signature;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Alerts for another system, with the specification's fields (section 9), signed like integrators' webhooks. */
final class AlertWebhookChannel implements Channel {

    private final OutboundClient client;
    private final OutboundUrl url;
    private final byte[] secret;
    private final Clock clock;

    /** @param config with an address and a secret */
    AlertWebhookChannel(Vertx vertx, AlertConfig config, MessageConfig messages, Clock clock) {
        this.client = new OutboundClient(vertx, messages.timeout(), messages.atOnceMax());
        this.url = OutboundUrl.of(
                        config.webhookUrl().orElseThrow(),
                        messages.allowedHosts().orElse(Set.of()))
                .orElseThrow();
        this.secret = config.webhookSecret().orElseThrow().getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    @Override
    public ChannelName name() {
        return ChannelName.WEBHOOK;
    }

    @Override
    public Uni<Void> send(Outgoing message) {
        String body = body(message.told());
        String signature = Signature.of(List.of(secret), clock.instant().getEpochSecond(), body);
        Map<String, String> headers = Map.of(
                "User-Agent",
                "Bulwark-Messages",
                "Bulwark-Event-Id",
                message.id().toString(),
                Signature.HEADER,
                signature);
        return HttpFailures.judge(client.post(url, headers, body));
    }

    private static String body(Told told) {
        return new JsonObject()
                .put("alert_id", told.alert().id().toString())
                .put("type", told.kind())
                .put("ip_address", told.alert().ipAddress())
                .put("timestamp", told.occurredAt().toString())
                .put("severity", told.alert().severity())
                .encode();
    }
}
