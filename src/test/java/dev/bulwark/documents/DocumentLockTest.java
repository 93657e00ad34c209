package dev.bulwark.documents;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Files;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever deletes a document takes locks in the order of whoever uploads, erases and renews keys. */
@QuarkusTest
class DocumentLockTest {

    @Inject
    Bank bank;

    @Inject
    DocumentRetention retention;

    @Inject
    Mutiny.SessionFactory sessions;

    /** An upload holds the former lock and waits for the latter: whoever deletes must not hold that one by then. */
    @ParameterizedTest
    @CsvSource({
        "command, data_key, customer",
        "command, customer, document_usage",
        "command, document_usage, document",
        "schedule, customer, document_usage",
        "schedule, document_usage, document"
    })
    void whoWaitsForALockHoldsNoneThatComesBehindIt(String who, String held, String free) throws Exception {
        Person admin = bank.staff("admin");
        String customerId = Bank.createCustomer(admin);
        String id = Files.upload(admin, customerId, Files.pdf(20)).path("document_id");
        Map<String, String> rows = Map.of(
                "data_key", "data_key where subject_id = '" + customerId + "'",
                "customer", "customer where id = '" + customerId + "'",
                "document_usage", "document_usage where customer_id = '" + customerId + "'",
                "document", "document where id = '" + id + "'");
        try (Connection rival = Database.as("postgres");
                Statement statement = rival.createStatement()) {
            rival.setAutoCommit(false);
            statement.execute("select from " + rows.get(held) + " for update");
            CompletableFuture<Boolean> deletion =
                    CompletableFuture.supplyAsync(() -> who.equals("command") ? command(admin, id) : schedule(id));
            int pid = backend(statement);
            Eventually.within(
                    10_000,
                    () -> Database.query("select exists (select from pg_stat_activity where " + pid
                                    + " = any (pg_blocking_pids(pid)))")
                            .equals(List.of("t")));
            statement.execute("select from " + rows.get(free) + " for update nowait");
            rival.commit();
            assertTrue(deletion.get(20, TimeUnit.SECONDS));
        }
    }

    private static int backend(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean command(Person admin, String id) {
        return admin.post("/api/documents/delete", Map.of("document_id", id)).statusCode() == 200;
    }

    private boolean schedule(String id) {
        Instant now = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MICROS);
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withTransaction(session -> retention.delete(session, UUID.fromString(id), now)));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
