package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.http.HttpServerOptions;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ListeningCheckTest {

    private final ListeningCheck check = new ListeningCheck();

    @Test
    void isNotReadyBeforeThePublicPortListens() {
        assertEquals(Status.DOWN, check.call().getStatus());
    }

    @Test
    void isReadyOnceThePlainPortListens() {
        check.plain(new HttpServerStart(new HttpServerOptions()));
        assertEquals(Status.UP, check.call().getStatus());
    }

    @Test
    void isReadyOnceTheTlsPortListens() {
        check.tls(new HttpsServerStart(new HttpServerOptions()));
        assertEquals(Status.UP, check.call().getStatus());
    }
}
