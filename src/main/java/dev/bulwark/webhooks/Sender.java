package dev.bulwark.webhooks;

import dev.bulwark.platform.outbound.OutboundClient;
import dev.bulwark.platform.outbound.OutboundUrl;
import dev.bulwark.platform.outbound.RefusedAddress;
import dev.bulwark.platform.outbound.Signature;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends one delivery, over a client that judges where it leads. */
@ApplicationScoped
class Sender {

    private final OutboundClient client;
    private final Duration timeout;
    private final Set<String> allowedHosts;
    private final WebhookSecrets secrets;
    private final Clock clock;

    Sender(Vertx vertx, WebhookConfig config, WebhookHosts hosts, WebhookSecrets secrets, Clock clock) {
        this.client = new OutboundClient(vertx, config.timeout(), config.atOnceMax());
        this.timeout = config.timeout();
        this.allowedHosts = hosts.webhookAllowedHosts().orElse(Set.of());
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came of it: {@code http_} and the status, {@code timeout}, {@code refused_address} or {@code unreachable}. Never fails. */
    Uni<String> send(Claimed claimed) {
        Optional<OutboundUrl> url = OutboundUrl.of(claimed.url(), allowedHosts);
        if (url.isEmpty()) {
            return Uni.createFrom().item("refused_address");
        }
        String body = body(claimed.event());
        return Uni.createFrom()
                .deferred(() -> client.post(url.get(), headers(claimed, body), body))
                .map(status -> "http_" + status)
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .recoverWithItem(Sender::outcome);
    }

    private static String outcome(Throwable failure) {
        if (failure instanceof RefusedAddress) {
            return "refused_address";
        }
        return failure instanceof TimeoutException ? "timeout" : "unreachable";
    }

    private Map<String, String> headers(Claimed claimed, String body) {
        long now = clock.instant().getEpochSecond();
        return Map.of(
                "User-Agent",
                "Bulwark-Webhooks",
                "Bulwark-Event-Id",
                claimed.event().id().toString(),
                Signature.HEADER,
                secrets.sign(claimed.webhookId(), claimed.secretSealed(), claimed.formerSealed(), now, body));
    }

    /** The same for every attempt. */
    private static String body(Claimed.Event event) {
        return new JsonObject()
                .put("event_id", event.id().toString())
                .put("type", event.type())
                .put(
                        "subject_id",
                        event.subjectId() == null ? null : event.subjectId().toString())
                .put("occurred_at", event.occurredAt().toString())
                .encode();
    }
}
