package dev.bulwark.monitoring;

import dev.bulwark.support.Bank.Person;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a stream of alerts as a browser does: ids, data, comments, and whether it has ended. */
final class Listener implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> data = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private Listener(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "listener");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param lastEventId null for none */
    static Listener open(Person person, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/security/alerts/stream"))
                .header("Authorization", "Bearer " + person.token())
                .header("X-Forwarded-For", person.address())
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new Listener(
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    ids.add(line.substring(4));
                } else if (line.startsWith("data: ")) {
                    data.add(line.substring(6));
                } else if (line.startsWith(": ")) {
                    comments.add(line.substring(2));
                }
            }
        } catch (IOException closed) {
            // the test has hung up
        }
        ended = true;
    }

    int status() {
        return response.statusCode();
    }

    String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    List<String> ids() {
        return ids;
    }

    List<String> comments() {
        return comments;
    }

    boolean hasEnded() {
        return ended;
    }

    /** The data of the events that name this subject. */
    List<String> about(String subject) {
        return data.stream()
                .filter(event -> event.contains('"' + subject + '"'))
                .toList();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException closed) {
            // by the other side already
        }
    }
}
