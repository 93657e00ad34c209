package dev.bulwark.platform.outbound;

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
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;

/**
 * Posts JSON. The name is looked up anew each time, and what is connected to is the very address that was judged: a name that
 * leads somewhere else a moment later (DNS rebinding) changes nothing. Redirects are not followed, and nothing of an answer is
 * kept but its status.
 */
public final class OutboundClient {

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration timeout;

    /**
     * @param timeout to connect, and again to be answered
     * @param atOnceMax connections
     */
    public OutboundClient(Vertx vertx, Duration timeout, int atOnceMax) {
        this.vertx = vertx;
        this.timeout = timeout;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setConnectTimeout((int) timeout.toMillis())
                .setMaxPoolSize(atOnceMax));
    }

    /** The status of the answer. Fails with {@link RefusedAddress}, or with what kept it from an answer. */
    public Uni<Integer> post(OutboundUrl url, Map<String, String> headers, String body) {
        return judged(vertx, url.host(), url.isAllowed()).chain(address -> post(url, address, headers, body));
    }

    /**
     * Where the name leads now.
     *
     * @param isAllowed whether it may be an address that is not public
     */
    public static Uni<InetAddress> judged(Vertx vertx, String host, boolean isAllowed) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> resolve(host, isAllowed), false)
                        .toCompletionStage());
    }

    /** For a worker: the look-up waits. */
    private static InetAddress resolve(String host, boolean isAllowed) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!isAllowed && !PublicAddresses.arePublic(found)) {
            throw new RefusedAddress();
        }
        return found[0];
    }

    private Uni<Integer> post(OutboundUrl url, InetAddress address, Map<String, String> headers, String body) {
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
                        .compose(request -> send(request, headers, body))
                        .map(response -> {
                            response.request().connection().close();
                            return response.statusCode();
                        })
                        .toCompletionStage());
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest request, Map<String, String> headers, String body) {
        request.putHeader("Content-Type", "application/json");
        headers.forEach(request::putHeader);
        return request.send(Buffer.buffer(body));
    }
}
