package dev.bulwark.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** Another system on this machine, which is told things over HTTP. */
public final class Receiver implements AutoCloseable {

    /** @param status what it was answered */
    public record Received(String signature, String authorization, String body, JsonNode json, int status) {}

    private final ObjectMapper mapper = new ObjectMapper();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** The answer to the n-th request, from 0. */
    private volatile IntUnaryOperator answers;

    public Receiver(IntUnaryOperator answers) throws IOException {
        this(0, answers);
    }

    /** @param port 0 for any */
    public Receiver(int port, IntUnaryOperator answers) throws IOException {
        this.answers = answers;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = answers.applyAsInt(received.size());
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("Bulwark-Signature"),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body,
                    mapper.readTree(body),
                    status));
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", url() + "elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    public void answer(IntUnaryOperator next) {
        answers = next;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** What it has answered with success, of one entity. */
    public List<String> taken(String subjectId) {
        return received.stream()
                .filter(one -> one.status() == 200
                        && one.json().get("subject_id").asText().equals(subjectId))
                .map(one -> one.json().get("type").asText())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
