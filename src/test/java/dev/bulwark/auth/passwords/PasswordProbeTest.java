package dev.bulwark.auth.passwords;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.signal.Sighting;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordProbeTest {

    @Inject
    PasswordConfig config;

    @Inject
    BreachedPasswords breached;

    @Inject
    ContextWords context;

    @Inject
    Vertx vertx;

    /** @param faults of whatever is asked about */
    private Sighting look(List<FieldError> faults) throws Throwable {
        PasswordPolicy broken = new PasswordPolicy(config, breached, context) {
            @Override
            public List<FieldError> faults(String field, String password, String username) {
                return faults;
            }
        };
        return VertxContextSupport.subscribeAndAwait(() -> new PasswordProbe(broken, vertx).look());
    }

    @Test
    void aPolicyThatTakesEverythingOrNothingIsSeen() throws Throwable {
        assertFalse(look(List.of()).passed());
        assertFalse(
                look(List.of(FieldError.inBody("password", "breached", "no"))).passed());
    }

    @Test
    void thePolicyInUsePasses() throws Throwable {
        PasswordPolicy real = new PasswordPolicy(config, breached, context);
        Sighting seen = VertxContextSupport.subscribeAndAwait(() -> new PasswordProbe(real, vertx).look());
        assertTrue(seen.passed(), seen.seen());
    }
}
