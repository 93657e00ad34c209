package dev.bulwark.evidence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.signal.Sighting;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SealProbeTest {

    private static final long SEALED_MAX_MILLIS = 30_000;
    private static final String LAST_EVENT = "(select event_id from audit_leaf order by position desc limit 1)";

    @Inject
    Bank bank;

    @Inject
    SealProbe probe;

    private Sighting look() {
        try {
            return VertxContextSupport.subscribeAndAwait(probe::look);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void anEventOfTheLastCheckpointThatWasChangedIsSeen() {
        Bank.createCustomer(bank.staff("teller"));
        Eventually.within(SEALED_MAX_MILLIS, () -> look().passed());
        try {
            Eventually.within(SEALED_MAX_MILLIS, () -> {
                changeLastEvent("user_id = user_id || '-'"); // again, as the next one may have been sealed meanwhile
                return !look().passed();
            });
        } finally {
            Database.change("set session_replication_role = replica;"
                    + "update audit_event set user_id = rtrim(user_id, '-') where user_id like '%-'");
        }
        assertTrue(look().passed());
    }

    private static void changeLastEvent(String change) {
        Database.change("set session_replication_role = replica;" + "update audit_event set " + change + " where id = "
                + LAST_EVENT);
    }
}
