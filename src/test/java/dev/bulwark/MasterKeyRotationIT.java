package dev.bulwark;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Eventually;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new master key takes over a database in service, and the former one is taken away. */
class MasterKeyRotationIT {

    private static final long ROTATION_MAX_MILLIS = 60_000;
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
                    .body("master_key.versions", contains(1, 2));
            production.kill();

            Map<String, String> next = Production.laterVariables(both);
            next.put("BULWARK_MASTER_KEY_FILE", keys("next", NEXT));
            production.start(next);
            readable(production, customer);
            production.kill();

            next.put("BULWARK_MASTER_KEY_FILE", keys("former", former));
            assertTrue(production.refusal(next).contains("master key version 2 is missing"), production::output);
        }
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
