package dev.bulwark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.customers.search.GenerateCustomers;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every customer gets a new key while another replica reads, and the one that does it is killed in the middle. In full:
 * {@code ./mvnw -B verify -Dtest=PlacesTest -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=DataKeyRotationIT
 * -Drotation.customers=100000}.
 */
class DataKeyRotationIT {

    private static final int CUSTOMERS = Integer.getInteger("rotation.customers", 400);
    private static final int READERS = 2;
    private static final long SEED = 20260131;

    /** A token lives longer, but not much. */
    private static final long TOKEN_USED_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final long ROTATION_MAX_MILLIS = TimeUnit.SECONDS.toMillis(120) + CUSTOMERS * 20L;

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    private String renewedAfter;

    @Test
    void everybodyIsUnderANewKeyAndNobodyNoticed() throws Exception {
        RestAssured.reset();
        try (Production production = new Production()) {
            Map<String, String> variables = production.variables();
            variables.put("BULWARK_RATE_LIMIT_AUTHENTICATED", "9999999/1h");
            variables.put("BULWARK_ENCRYPTION_ROTATION_EVERY", "1s");
            production.start(variables);
            Keeper keeper = Keeper.firstOf(production);
            GenerateCustomers.generate(production.database().url(), CUSTOMERS, variables.get("BULWARK_MASTER_KEY"));
            List<String> ids = production.database().query("select id from customer order by id");
            Map<String, String> later = Production.laterVariables(variables);
            Production reading = production.replica();
            try {
                Map<String, String> quiet = Production.laterVariables(variables);
                quiet.put("BULWARK_ENCRYPTION_ROTATION_EVERY", "240h"); // it only reads
                reading.start(quiet);
                rotate(production, later, keeper, reading, ids);
            } finally {
                done.set(true);
                reading.kill();
            }
        }
    }

    private void rotate(
            Production production, Map<String, String> later, Keeper keeper, Production reading, List<String> ids)
            throws Exception {
        List<Thread> readers = IntStream.range(0, READERS)
                .mapToObj(n -> new Thread(() -> read(reading, ids, new Random(SEED + n))))
                .toList();
        readers.forEach(Thread::start);
        renewedAfter = production
                .database()
                .query("select max(created_at)::text from data_key")
                .get(0);
        assertEquals(200, keeper.post("/api/security/rotate-keys", Map.of()).statusCode());
        Eventually.within(ROTATION_MAX_MILLIS, () -> renewed(production) > CUSTOMERS / 3);
        production.kill();
        int readsAtTheKill = reads.get();
        assertTrue(readsAtTheKill > 0);
        long atTheKill = renewed(production);
        assertTrue(atTheKill < CUSTOMERS, "it was over before it could be killed");
        production.start(later);
        Eventually.within(ROTATION_MAX_MILLIS, () -> renewed(production) == CUSTOMERS);
        production
                .database()
                .change("update data_key set retired_at = retired_at - interval '11 minutes'"
                        + " where retired_at is not null");
        Eventually.within(
                ROTATION_MAX_MILLIS,
                () -> production
                        .database()
                        .query("select count(*) from data_key")
                        .equals(List.of("" + CUSTOMERS)));
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        System.out.printf(
                "%d customers; killed when %d were renewed; %d reads meanwhile, %d failed%n",
                CUSTOMERS, atTheKill, reads.get(), failed.get());
        assertEquals(0, failed.get());
        assertTrue(reads.get() > readsAtTheKill);
        assertEquals(List.of("0"), production.database().query("""
                select count(*) from customer c where not exists (select from data_key k where k.subject_id = c.id
                    and uuid_send(k.id) = substring(c.ssn_sealed from 3 for 16)
                    and uuid_send(k.id) = substring(c.name_sealed from 3 for 16))
                """));
    }

    /** Whose present key is a new one. A former key says less: it may be destroyed while others are still renewed. */
    private long renewed(Production production) {
        return Long.parseLong(production
                .database()
                .query("select count(*) from data_key where retired_at is null and created_at > timestamptz '"
                        + renewedAfter + "'")
                .get(0));
    }

    /** Whatever keeps a read from its answer counts: a refusal, a connection that breaks, a login. */
    private void read(Production reading, List<String> ids, Random random) {
        Keeper keeper = null;
        long loggedInNanos = 0;
        while (!done.get()) {
            try {
                if (keeper == null || System.nanoTime() - loggedInNanos > TOKEN_USED_NANOS) {
                    keeper = Keeper.of(reading);
                    loggedInNanos = System.nanoTime();
                }
                String id = ids.get(random.nextInt(ids.size()));
                count(keeper.request()
                                .get(reading.url() + "/api/customers/" + id)
                                .statusCode()
                        == 200);
            } catch (RuntimeException | AssertionError unanswered) {
                count(false);
            }
        }
    }

    private void count(boolean read) {
        reads.incrementAndGet();
        if (!read) {
            failed.incrementAndGet();
        }
    }
}
