package dev.bulwark.webhooks;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Sends one delivery. The name is looked up anew each time, and what is connected to is the very address that was judged: a name
 * that leads somewhere else a moment later (DNS rebinding) changes nothing. Redirects are not followed, and nothing of an answer is
 * kept but its status.
 */
@ApplicationScoped
class Sender {

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration timeout;
    private final Set<String> allowedHosts;
    private final WebhookSecrets secrets;
    private final Clock clock;

    /** The name leads to an address that is nobody's on the internet. */
    private static final class RefusedAddress extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedAddress() {
            super("refused_address", null, false, false);
        }
    }

    Sender(Vertx vertx, WebhookConfig config, WebhookHosts hosts, WebhookSecrets secrets, Clock clock) {
        this.vertx = vertx;
        this.timeout = config.timeout();
        this.allowedHosts = hosts.webhookAllowedHosts().orElse(Set.of());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setConnectTimeout((int) timeout.toMillis())
                .setMaxPoolSize(config.atOnceMax()));
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came of it: {@code http_} and the status, {@code timeout}, {@code refused_address} or {@code unreachable}. Never fails. */
    Uni<String> send(Claimed claimed) {
        Optional<WebhookUrl> url = WebhookUrl.of(claimed.url(), allowedHosts);
        if (url.isEmpty()) {
            return Uni.createFrom().item("refused_address");
        }
        return Uni.createFrom()
                .completionStage(() ->
                        vertx.executeBlocking(() -> resolve(url.get()), false).toCompletionStage())
                .chain(address -> post(url.get(), address, claimed))
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

    /** For a worker: the look-up waits. */
    private static InetAddress resolve(WebhookUrl url) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(url.host());
        if (!url.isAllowed() && !PublicAddresses.arePublic(found)) {
            throw new RefusedAddress();
        }
        return found[0];
    }

    private Uni<String> post(WebhookUrl url, InetAddress address, Claimed claimed) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.isTls())
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis())
                .setURI(url.pathAndQuery());
        return Uni.createFrom()
                .completionStage(() -> client.request(options)
                        .compose(request -> send(request, claimed))
                        .map(response -> {
                            response.request().connection().close();
                            return "http_" + response.statusCode();
                        })
                        .toCompletionStage());
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, Claimed claimed) {
        String body = body(claimed.event());
        long now = clock.instant().getEpochSecond();
        request.putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Bulwark-Webhooks")
                .putHeader("Bulwark-Event-Id", claimed.event().id().toString())
                .putHeader(
                        "Bulwark-Signature",
                        secrets.sign(claimed.webhookId(), claimed.secretSealed(), claimed.formerSealed(), now, body));
        return request.send(Buffer.buffer(body));
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
