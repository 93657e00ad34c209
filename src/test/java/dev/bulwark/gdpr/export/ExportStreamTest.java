package dev.bulwark.gdpr.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.statements.Statements;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The copy of a customer with many transactions; {@code -Dexport.transactions=100000 -Dbulwark.caller-check-every=1h} for more. */
@QuarkusTest
class ExportStreamTest {

    private static final int TRANSACTIONS = Integer.getInteger("export.transactions", 5_000);
    private static final int CHUNK_BYTES_MAX = 512 * 1024;
    private static final long HEAP_BYTES_MAX = 64L * 1024 * 1024;
    private static final int CHUNKS_BETWEEN_LOOKS = 20;

    @Inject
    Bank bank;

    @Inject
    ExportService service;

    private static long liveHeapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What was seen of a stream. */
    private static final class Seen {
        private int chunks;
        private long bytes;
        private int largest;
        private long heapBytes;

        void add(byte[] chunk) {
            bytes += chunk.length;
            largest = Math.max(largest, chunk.length);
            if (chunks++ % CHUNKS_BETWEEN_LOOKS == 0) {
                heapBytes = Math.max(heapBytes, liveHeapBytes());
            }
        }
    }

    @Test
    void neverHoldsMoreThanAPage() throws Throwable {
        Person admin = bank.staff("admin");
        String customer = Bank.createCustomer(admin);
        Statements.depositCents(admin, Bank.openAccount(admin, customer, "EUR"), TRANSACTIONS);
        Database.assertBooksBalance();
        long before = liveHeapBytes();
        Seen seen = new Seen();
        VertxContextSupport.subscribeAndAwait(
                () -> service.export(admin.asAdmin(), UUID.fromString(customer), "A test", ExportFormat.JSON)
                        .invoke(seen::add)
                        .collect()
                        .last());
        assertTrue(seen.chunks > TRANSACTIONS / ExportWalk.PAGE_ROWS, seen.chunks + " chunks");
        assertTrue(seen.bytes > TRANSACTIONS * 200L, seen.bytes + " bytes");
        assertTrue(seen.largest < CHUNK_BYTES_MAX, seen.largest + " bytes in one chunk");
        assertTrue(seen.heapBytes - before < HEAP_BYTES_MAX, (seen.heapBytes - before) + " bytes of heap");
        assertEquals(
                TRANSACTIONS,
                admin.request()
                        .header("X-Reason", "A test")
                        .get("/api/gdpr/export/{id}", customer)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<?>>path("transactions")
                        .size());
    }
}
