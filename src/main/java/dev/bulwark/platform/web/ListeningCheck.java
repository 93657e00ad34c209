package dev.bulwark.platform.web;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready before clients can connect: the management port opens beside the public one, and sometimes before it, so that a
 * balancer would send its first requests into refused connections. One port is public, plain or TLS, never both
 * ({@code quarkus.http.insecure-requests}).
 */
@Readiness
@ApplicationScoped
class ListeningCheck implements HealthCheck {

    private volatile boolean listening;

    void plain(@ObservesAsync HttpServerStart started) {
        listening = true;
    }

    void tls(@ObservesAsync HttpsServerStart started) {
        listening = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("public port").status(listening).build();
    }
}
