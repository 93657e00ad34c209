package dev.bulwark;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bulwark.support.Eventually;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The server of the database stands still with its connections open, as when its machine is suspended. */
class SilentDatabaseIT {

    private static final long ANSWER_MAX_MILLIS = 30_000;

    @Test
    void everyRequestIsAnsweredAndNoneIsLostOrDoneTwice() throws Exception {
        RestAssured.reset();
        try (Production production = new Production()) {
            Map<String, String> variables = production.variables();
            variables.put("BULWARK_ANSWER_DEADLINE", "4s");
            production.start(variables);
            Keeper keeper = Keeper.firstOf(production);
            String from = keeper.accountWith("100.00");
            String to = keeper.accountWith("1.00");
            String key = UUID.randomUUID().toString();
            production.database().freeze();
            CompletableFuture<Response> transfer =
                    CompletableFuture.supplyAsync(() -> keeper.transfer(key, from, to, "30.00"));
            CompletableFuture<Response> read = CompletableFuture.supplyAsync(
                    () -> keeper.request().get(production.url() + "/api/accounts/" + from));
            try {
                assertUnavailable(transfer);
                assertUnavailable(read);
            } finally {
                production.database().thaw();
            }
            Eventually.within(
                    ANSWER_MAX_MILLIS,
                    () -> keeper.transfer(key, from, to, "30.00").statusCode() == 201);
            assertEquals(
                    List.of("7000"),
                    production.database().query("select posted_minor from ledger_account where id = '" + from + "'"));
            assertEquals(List.of(), production.database().query("select invariant from ledger_broken_invariant"));
            assertFalse(production.output().contains("\"level\":\"ERROR\""), production::output);
        }
    }

    private static void assertUnavailable(CompletableFuture<Response> answer) throws Exception {
        answer.get(ANSWER_MAX_MILLIS, TimeUnit.MILLISECONDS)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"));
    }
}
