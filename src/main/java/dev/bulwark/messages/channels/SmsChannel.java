package dev.bulwark.messages.channels;

import dev.bulwark.messages.channels.ChannelFailure.Kind;
import dev.bulwark.platform.outbound.OutboundClient;
import dev.bulwark.platform.outbound.OutboundUrl;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;

/** Short messages through an HTTP gateway: {@code {"to", "text"}} with a bearer secret. */
final class SmsChannel implements Channel {

    private final OutboundClient client;
    private final OutboundUrl url;
    private final String authorization;
    private final Templates templates;

    /** @param config with an address and a secret */
    SmsChannel(Vertx vertx, SmsConfig config, MessageConfig messages, Templates templates) {
        this.client = new OutboundClient(vertx, messages.timeout(), messages.atOnceMax());
        this.url = OutboundUrl.of(
                        config.gatewayUrl().orElseThrow(),
                        messages.allowedHosts().orElse(Set.of()))
                .orElseThrow();
        this.authorization = "Bearer " + config.gatewaySecret().orElseThrow();
        this.templates = templates;
    }

    @Override
    public ChannelName name() {
        return ChannelName.SMS;
    }

    @Override
    public Uni<Void> send(Outgoing message) {
        if (message.to() == null || !Addresses.isPhone(message.to())) {
            return Uni.createFrom().failure(new ChannelFailure(Kind.NOBODY, "refused_recipient"));
        }
        String body = new JsonObject()
                .put("to", message.to())
                .put("text", templates.sms(message.told()))
                .encode();
        Map<String, String> headers = Map.of(
                "Authorization",
                authorization,
                "Idempotency-Key",
                message.id().toString(),
                "User-Agent",
                "Bulwark-Messages");
        return HttpFailures.judge(client.post(url, headers, body));
    }
}
