package dev.bulwark.encryption;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.startup.StartRefused;
import dev.bulwark.support.Database;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.junit.jupiter.api.Test;

/** Keys and their fingerprints in a real database. */
@QuarkusTest
class MasterKeyCheckTest {

    private static final CellAddress CELL = new CellAddress("customer", "ssn_sealed", new UUID(0, 1));

    @Inject
    MasterKeyCheck check;

    @Inject
    KeyChecks checks;

    @Inject
    DataKeys dataKeys;

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void startsWithTheKeyThatSealedTheData() {
        assertDoesNotThrow(() -> check.verify(new StartupEvent()));
    }

    @Test
    void refusesToStartOnDataOfAnotherMasterKey() {
        List<String> own =
                Database.query("select encode(fingerprint, 'hex') from key_check where key_name = 'master-key'");
        Database.change("update key_check set fingerprint = sha256('another key') where key_name = 'master-key'");
        try {
            StartRefused refused = assertThrows(StartRefused.class, () -> check.verify(new StartupEvent()));
            assertTrue(refused.getMessage().contains("BULWARK_MASTER_KEY"));
        } finally {
            Database.change("update key_check set fingerprint = decode('" + own.get(0)
                    + "', 'hex') where key_name = 'master-key'");
        }
    }

    @Test
    void recognizesASecretFromItsFirstUseOn() throws Throwable {
        String name = "test-" + UUID.randomUUID();
        assertTrue(recognizes(name, "pepper"));
        assertTrue(recognizes(name, "pepper"));
        assertFalse(recognizes(name, "another pepper"));
    }

    @Test
    void loadsTheKeyThatSealedAField() throws Throwable {
        UUID subject = UUID.randomUUID();
        SealedText sealed =
                inTransaction(session -> dataKeys.create(session, subject).map(key -> key.seal(CELL, "123-45-6789")));
        assertEquals(
                "123-45-6789",
                inTransaction(session -> dataKeys.get(session, subject).map(key -> key.open(CELL, sealed))));
    }

    @Test
    void refusesASecondKeyForASubject() throws Throwable {
        UUID subject = UUID.randomUUID();
        inTransaction(session -> dataKeys.create(session, subject));
        ConstraintViolationException refused = assertThrows(
                ConstraintViolationException.class, () -> inTransaction(session -> dataKeys.create(session, subject)));
        assertEquals("data_key_one_per_subject", refused.getConstraintName());
    }

    @Test
    void hasNoKeyForASubjectItNeverSaw() {
        assertThrows(CipherRejected.class, () -> inTransaction(session -> dataKeys.get(session, UUID.randomUUID())));
    }

    @Test
    void leavesNoKeyBehindWhenTheTransactionFails() {
        UUID subject = UUID.randomUUID();
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(session -> dataKeys.create(session, subject).map(key -> {
                    throw new IllegalStateException("the caller's work fails");
                })));
        assertEquals(List.of(), Database.query("select id from data_key where subject_id = '" + subject + "'"));
    }

    private boolean recognizes(String name, String secret) throws Throwable {
        return inTransaction(session -> checks.recognizes(session, name, secret.getBytes(StandardCharsets.UTF_8)));
    }

    private <T> T inTransaction(Function<Session, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(work));
    }
}
