package dev.bulwark.accounts;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.createCustomer;
import static dev.bulwark.support.Bank.openAccount;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered of a change of state, and who may read why. */
@QuarkusTest
class AccountHistoryTest {

    private static final String FREEZE = "/api/accounts/freeze";
    private static final String UNFREEZE = "/api/accounts/unfreeze";
    private static final String CLOSE = "/api/accounts/close";
    private static final String HISTORY = "/api/accounts/{id}/history";
    private static final String REASON = "Zebedee Quux told us about a theft";

    @Inject
    Bank bank;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    private Response freeze(String account, String direction) {
        return teller.post(FREEZE, Map.of("account_id", account, "direction", direction, "reason", REASON));
    }

    @Test
    void remembersWhoDidWhatAndWhy() {
        String account = openAccount(teller, createCustomer(teller), "EUR");
        freeze(account, "credits");
        Person manager = bank.staff("manager");
        manager.post(UNFREEZE, Map.of("account_id", account, "reason", "It was found"));
        teller.post(CLOSE, Map.of("account_id", account)).then().statusCode(200);
        Response first = bank.staff("auditor").get(HISTORY + "?limit=2", account);
        first.then()
                .statusCode(200)
                .body("items.kind", contains("closed", "unfrozen"))
                .body("items[1].reason", equalTo("It was found"))
                .body("items[1].changed_by", equalTo(manager.userId().toString()))
                .body("items[0].changed_at", notNullValue());
        teller.get(HISTORY + "?limit=2&cursor={c}", account, first.path("next_cursor"))
                .then()
                .body("items.kind", contains("frozen"))
                .body("items[0].direction", equalTo("credits"))
                .body("items[0].reason", equalTo(REASON))
                .body("next_cursor", nullValue());
    }

    @Test
    void showsTheHistoryToStaffOnlyAndAuditsTheRead() {
        String account = accountWith(teller, "10.00");
        freeze(account, "both");
        Person owner = bank.customer(teller.get("/api/accounts/{id}", account).path("customer_id"));
        owner.get(HISTORY, account).then().statusCode(403);
        teller.get(HISTORY, UUID.randomUUID()).then().statusCode(404);
        teller.get(HISTORY, account).then().statusCode(200).body("items", hasSize(1));
        owner.get("/api/accounts/{id}", account).then().body("$", not(hasKey("reason")));
        assertEquals(
                List.of("accounts.history"),
                Database.query("select action from audit_event where user_id = '" + teller.userId()
                        + "' and action = 'accounts.history' and details ->> 'account_id' = '" + account + "'"));
    }

    @Test
    void keepsTheReasonOutOfAuditAndClear() {
        String account = accountWith(teller, "10.00");
        freeze(account, "both").then().statusCode(200);
        assertEquals(
                List.of("both"),
                Database.query("select details ->> 'direction' from audit_event where action = 'accounts.freeze'"
                        + " and user_id = '" + teller.userId() + "'"));
        for (String table : List.of("audit_event", "account_event", "command_record")) {
            List<String> rows = Database.query(
                    "select t::text || coalesce((to_jsonb(t) ->> 'reason_sealed'), '') from " + table + " t");
            assertFalse(rows.isEmpty(), table);
            String hex = HexFormat.of().formatHex("Zebedee".getBytes(StandardCharsets.UTF_8));
            rows.forEach(row -> assertFalse(row.contains("Zebedee") || row.contains(hex), table));
        }
    }
}
