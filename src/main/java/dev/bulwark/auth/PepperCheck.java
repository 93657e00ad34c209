package dev.bulwark.auth;

import dev.bulwark.encryption.KeyChecks;
import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import org.hibernate.reactive.mutiny.Mutiny;

/** Refuses to start with another pepper than the stored hashes need: every login would fail, and nobody would know why. */
@ApplicationScoped
class PepperCheck {

    private final Mutiny.SessionFactory sessions;
    private final KeyChecks checks;
    private final AuthSecrets secrets;

    PepperCheck(Mutiny.SessionFactory sessions, KeyChecks checks, AuthSecrets secrets) {
        this.sessions = sessions;
        this.checks = checks;
        this.secrets = secrets;
    }

    void verify(@Observes @Priority(950) StartupEvent starting) throws Throwable {
        byte[] pepper = secrets.passwordPepper().orElseThrow().getBytes(StandardCharsets.UTF_8);
        boolean recognized = VertxContextSupport.subscribeAndAwait(
                () -> sessions.withTransaction(session -> checks.recognizes(session, "password-pepper", pepper)));
        if (!recognized) {
            throw new StartRefused(
                    "BULWARK_PASSWORD_PEPPER is not the one that this database's passwords were hashed with");
        }
    }
}
