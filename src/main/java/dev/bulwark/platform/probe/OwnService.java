package dev.bulwark.platform.probe;

import io.quarkus.value.registry.ValueRegistry;
import io.quarkus.vertx.http.HttpServer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** This very process, asked over the loopback as a client would ask it. */
@ApplicationScoped
public class OwnService {

    private final ValueRegistry running;
    private final Optional<Path> certificate;
    private final Vertx vertx;

    /** What is asked. */
    public interface Question<T> {
        T ask(Target service) throws IOException;
    }

    OwnService(ValueRegistry running, TlsConfig tls, Vertx vertx) {
        this.running = running;
        this.certificate = tls.key().isPresent() ? tls.certificate().map(Path::of) : Optional.empty();
        this.vertx = vertx;
    }

    /** Asks as nobody, on a worker. Who is refused for asking too often fails with {@code CouldNotAsk}. */
    public <T> Uni<T> ask(Question<T> question) {
        return ask(null, question);
    }

    /** @param token an access token; null to ask as nobody */
    public <T> Uni<T> ask(String token, Question<T> question) {
        return vertx.executeBlocking(() -> question.ask(target(token).heard()), false);
    }

    private Target target(String token) throws IOException {
        HttpServer server = running.get(HttpServer.HTTP_SERVER);
        return certificate.isEmpty()
                ? Target.of("http://127.0.0.1:" + server.getPort(), token)
                : Target.of(
                        "https://127.0.0.1:" + server.getSecurePort(), token, OwnCertificate.trust(certificate.get()));
    }
}
