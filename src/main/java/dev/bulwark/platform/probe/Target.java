package dev.bulwark.platform.probe;

import dev.bulwark.platform.signal.CouldNotAsk;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * A deployment that is asked over HTTP. Waits for each answer: for commands, and for workers of the service. With a token it
 * follows no redirect, which could carry the token elsewhere.
 */
public final class Target {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final int TEXT_BYTES_MAX = 1 << 20;
    private static final int TOO_MANY_REQUESTS = 429;

    private final URI url;
    private final String token;
    private final HttpClient client;
    private final boolean mustBeHeard;

    /** @param text the answer's first MiB */
    public record Answer(int status, String text, HttpHeaders headers) {}

    private Target(URI url, String token, HttpClient client, boolean mustBeHeard) {
        this.url = url;
        this.token = token;
        this.client = client;
        this.mustBeHeard = mustBeHeard;
    }

    /**
     * Fails with IllegalArgumentException if the URL is not http or https.
     *
     * @param token null to ask as nobody
     */
    public static Target of(String url, String token) {
        return new Target(parse(url), token, client(token).build(), false);
    }

    /** @param trust says which certificates are the target's */
    public static Target of(String url, String token, SSLContext trust) {
        return new Target(parse(url), token, client(token).sslContext(trust).build(), false);
    }

    /** For who wants to see a control and not the limiter in front of it: an answer 429 fails with {@link CouldNotAsk}. */
    public Target heard() {
        return new Target(url, token, client, true);
    }

    private static HttpClient.Builder client(String token) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_MAX)
                .followRedirects(token == null ? Redirect.NORMAL : Redirect.NEVER);
    }

    private static URI parse(String text) {
        URI url = URI.create(text);
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("not an http or https URL: " + text);
        }
        return url;
    }

    public Answer get(String path) throws IOException {
        return send(path, HttpRequest.newBuilder().GET());
    }

    public Answer post(String path, String json) throws IOException {
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    private Answer send(String path, HttpRequest.Builder request) throws IOException {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        request.uri(url.resolve(path)).timeout(ANSWER_MAX).header("User-Agent", "Bulwark-Probe");
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String text = new String(body.readNBytes(TEXT_BYTES_MAX), StandardCharsets.UTF_8);
                return requireHeard(new Answer(response.statusCode(), text, response.headers()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the scan was interrupted");
        } catch (IOException failure) {
            throw new IOException("no answer from " + url.getScheme() + "://" + url.getAuthority() + path, failure);
        }
    }

    private Answer requireHeard(Answer answer) {
        if (mustBeHeard && answer.status() == TOO_MANY_REQUESTS) {
            throw new CouldNotAsk("the limit of requests was used up");
        }
        return answer;
    }
}
