package dev.bulwark.support;

import com.sun.net.httpserver.HttpServer;
import dev.bulwark.platform.probe.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A service that answers everything in one way, and has none of our controls. */
public final class Impostor {

    private Impostor() {}

    /** What is asked of it. */
    public interface Question<T> {
        T ask(Target target) throws IOException;
    }

    /** @param echo answers what was sent */
    public static <T> T asked(int status, boolean echo, Question<T> question) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    byte[] answer = echo ? body : "{}".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
                    exchange.getResponseBody().write(answer);
                }
            });
            server.start();
            try {
                return question.ask(
                        Target.of("http://127.0.0.1:" + server.getAddress().getPort(), null));
            } finally {
                server.stop(0);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
