package dev.bulwark;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.customers.search.GenerateCustomers;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import dev.bulwark.support.Readers;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new master key takes over a database in service, and the former one is taken away. */
class MasterKeyRotationIT {

    private static final long ROTATION_MAX_MILLIS = 60_000;
    private static final int CUSTOMERS = Integer.getInteger("rotation.customers", 20_000);
    private static final String WRONG = "2:d3Jvbmcta2V5LXRoYXQtd2FzLXR5cGVkLWluLWhhc3Q=";
    private static final String NEXT = "2:c3VjY2Vzc29yLW9mLXRoZS1rZXktMDEyMzQ1Njc4OTg=";

    /** The sixth byte of a sealed value is the last one of its key's version. */
    private static final String VERSIONS = """
            select distinct version from (
                select master_key_version as version from data_key
                union all select get_byte(sealed, 5) from service_key
                union all select get_byte(sealed_private_key, 5) from token_key) sealed
            """;

    @TempDir
    Path directory;

    @Test
    void whatTheFormerKeySealedOpensUnderTheNextOneAlone() throws Exception {
        RestAssured.reset();
        try (Production production = new Production()) {
            Map<String, String> variables = production.variables();
            production.start(variables);
            Keeper keeper = Keeper.firstOf(production);
            String customer = keeper.customer();
            production.kill();

            Map<String, String> both = Production.laterVariables(variables);
            String former = "1:" + both.remove("BULWARK_MASTER_KEY");
            Map<String, String> wrong = new TreeMap<>(both);
            wrong.put("BULWARK_MASTER_KEY_FILE", keys("wrong", WRONG));
            assertTrue(production.refusal(wrong).contains("master key version 1 is missing"), production::output);

            both.put("BULWARK_MASTER_KEY_FILE", keys("both", former, NEXT));
            production.start(both);
            readable(production, customer);
            Eventually.within(
                    ROTATION_MAX_MILLIS,
                    () -> production.database().query(VERSIONS).equals(List.of("2")));
            keeper.request()
                    .get(production.url() + "/api/security/keys")
                    .then()
                    .body("complete", equalTo(true))
                    .body("master_key.former_removable", equalTo(true))
                    .body("master_key.versions", contains(1, 2));
            production.kill();

            Map<String, String> next = Production.laterVariables(both);
            next.put("BULWARK_MASTER_KEY_FILE", keys("next", NEXT));
            production.start(next);
            readable(production, customer);
            production.kill();

            next.put("BULWARK_MASTER_KEY_FILE", keys("former", former));
            assertTrue(production.refusal(next).contains("master key version 2 is missing"), production::output);

            production
                    .database()
                    .change("update token_key set sealed_private_key = set_byte(sealed_private_key, 5, 1)");
            next.put("BULWARK_MASTER_KEY_FILE", keys("next", NEXT));
            assertTrue(production.refusal(next).contains("master key version 1 is missing"), production::output);
        }
    }

    @Test
    void everyDataKeyIsWrappedAgainWhileAnotherReplicaReadsAndTheOneThatDoesItIsKilled() throws Exception {
        RestAssured.reset();
        try (Production production = new Production()) {
            Map<String, String> variables = production.variables();
            variables.put("BULWARK_RATE_LIMIT_AUTHENTICATED", "9999999/1h");
            variables.put("BULWARK_ENCRYPTION_ROTATION_EVERY", "1s");
            production.start(variables);
            Keeper.firstOf(production);
            GenerateCustomers.generate(production.database().url(), CUSTOMERS, variables.get("BULWARK_MASTER_KEY"));
            List<String> ids = production.database().query("select id from customer order by id");
            production.kill();

            Map<String, String> both = Production.laterVariables(variables);
            both.put("BULWARK_MASTER_KEY_FILE", keys("both", "1:" + both.remove("BULWARK_MASTER_KEY"), NEXT));
            both.put("BULWARK_MASTER_KEY_ACTIVE", "1");
            Production reading = production.replica();
            reading.start(both); // the one that still seals under the former key undoes nothing
            try (Readers readers = new Readers(reading, ids)) {
                rewrap(production, both, readers);
            } finally {
                reading.kill();
            }
        }
    }

    private static void rewrap(Production production, Map<String, String> both, Readers readers) throws Exception {
        Map<String, String> next = new TreeMap<>(both);
        next.put("BULWARK_MASTER_KEY_ACTIVE", "2");
        Eventually.within(ROTATION_MAX_MILLIS, () -> readers.reads() > 0);
        production.start(next);
        Eventually.within(ROTATION_MAX_MILLIS, () -> rewrapped(production) > 0);
        production.kill();
        int readsAtTheKill = readers.reads();
        long atTheKill = rewrapped(production);
        assertTrue(atTheKill < CUSTOMERS, "it was over before it could be killed");
        production.start(next);
        Eventually.within(
                ROTATION_MAX_MILLIS, () -> production.database().query(VERSIONS).equals(List.of("2")));
        readers.await();
        System.out.printf(
                "%d data keys; killed when %d were wrapped again; %d reads meanwhile, %d failed%n",
                CUSTOMERS, atTheKill, readers.reads(), readers.failed());
        assertEquals(0, readers.failed());
        assertTrue(readers.reads() > readsAtTheKill);
    }

    private static long rewrapped(Production production) {
        return Long.parseLong(production
                .database()
                .query("select count(*) from data_key where master_key_version = 2")
                .get(0));
    }

    private String keys(String name, String... lines) throws Exception {
        return Files.write(directory.resolve(name), List.of(lines)).toString();
    }

    /** A login opens a token key, and hashes with a service key; the customer opens by a data key. */
    private static void readable(Production production, String customer) {
        Keeper.of(production)
                .request()
                .get(production.url() + "/api/customers/" + customer)
                .then()
                .statusCode(200)
                .body("ssn", matchesPattern("\\*{3}-\\*{2}-[0-9]{4}"));
    }
}
