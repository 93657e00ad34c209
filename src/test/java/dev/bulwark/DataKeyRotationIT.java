package dev.bulwark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.customers.search.GenerateCustomers;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import dev.bulwark.support.Readers;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Every customer gets a new key while another replica reads, and the one that does it is killed in the middle. In full:
 * {@code ./mvnw -B verify -Dtest=PlacesTest -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=DataKeyRotationIT
 * -Drotation.customers=100000}.
 */
class DataKeyRotationIT {

    private static final int CUSTOMERS = Integer.getInteger("rotation.customers", 3_000);

    private static final long FIRST_READ_MAX_MILLIS = TimeUnit.SECONDS.toMillis(30);
    private static final long ROTATION_MAX_MILLIS = TimeUnit.SECONDS.toMillis(120) + CUSTOMERS * 20L;

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
                try (Readers readers = new Readers(reading, ids)) {
                    rotate(production, later, keeper, readers);
                }
            } finally {
                reading.kill();
            }
        }
    }

    private void rotate(Production production, Map<String, String> later, Keeper keeper, Readers readers)
            throws Exception {
        Eventually.within(FIRST_READ_MAX_MILLIS, () -> readers.reads() > 0);
        renewedAfter = production
                .database()
                .query("select max(created_at)::text from data_key")
                .get(0);
        assertEquals(200, keeper.post("/api/security/rotate-keys", Map.of()).statusCode());
        Eventually.within(ROTATION_MAX_MILLIS, () -> renewed(production) > CUSTOMERS / 3);
        production.kill();
        int readsAtTheKill = readers.reads();
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
        readers.await();
        System.out.printf(
                "%d customers; killed when %d were renewed; %d reads meanwhile, %d failed%n",
                CUSTOMERS, atTheKill, readers.reads(), readers.failed());
        assertEquals(0, readers.failed());
        assertTrue(readers.reads() > readsAtTheKill);
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
}
