package dev.bulwark.auth.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import dev.bulwark.support.Strict;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the profile {@code pci}, 15 minutes without a sign of life end a session (PCI DSS 4.0, 8.2.8). */
@QuarkusTest
@TestProfile(Strict.class)
class PciProfileTest {

    @Inject
    Bank bank;

    private App app;

    @BeforeEach
    void logIn() {
        String username = "pci-" + UUID.randomUUID();
        bank.createUser(username, "teller", null, false);
        app = App.logIn(username);
    }

    /** As if nobody had used the session since; the service has not looked at it yet. */
    private void unusedForMinutes(int minutes) {
        Database.change("update auth_session set created_at = created_at - interval '1 hour', last_seen_at = now() -"
                + " interval '" + minutes + " minutes' where id = '" + app.sessionId() + "'");
    }

    @Test
    void fourteenMinutesAreNotTooLong() {
        unusedForMinutes(14);
        assertTrue(app.isIn());
        assertEquals(200, app.refresh().statusCode());
    }

    @Test
    void sixteenMinutesEndIt() {
        unusedForMinutes(16);
        assertFalse(app.isIn());
        assertEquals(401, app.refresh().statusCode());
    }
}
