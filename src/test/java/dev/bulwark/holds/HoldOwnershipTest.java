package dev.bulwark.holds;

import static dev.bulwark.support.Bank.createCustomer;
import static dev.bulwark.support.Bank.deposit;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.openAccount;
import static dev.bulwark.support.Database.assertBooksBalance;
import static dev.bulwark.support.Database.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may touch a hold: its customer, staff, and which database role. */
@QuarkusTest
class HoldOwnershipTest {

    @Inject
    Bank bank;

    private Person teller;
    private Person customer;
    private Person stranger;
    private String account;

    @BeforeEach
    void open() {
        teller = bank.staff("teller");
        String customerId = createCustomer(teller);
        customer = bank.customer(customerId);
        stranger = bank.customer(createCustomer(teller));
        account = openAccount(teller, customerId, "EUR");
        deposit(teller, account, "100.00");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    @Test
    void aCustomerPlacesAndReleasesOnItsOwnAccount() {
        String hold = Held.placed(customer, account, "10.00");
        customer.get("/api/accounts/{id}/holds", account).then().body("items.hold_id", contains(hold));
        Held.release(customer, hold).then().statusCode(200);
        assertEquals("100.00 0.00 100.00", Held.balance(customer, account));
    }

    @Test
    void aCustomerDoesNotReleaseWhatStaffPlaced() {
        String hold = Held.placed(teller, account, "10.00");
        Held.release(customer, hold).then().statusCode(422).body("code", equalTo("hold_placed_by_staff"));
        assertEquals("100.00 10.00 90.00", Held.balance(customer, account));
        Held.release(teller, hold).then().statusCode(200);
    }

    @Test
    void staffReleasesWhatACustomerPlaced() {
        Held.release(teller, Held.placed(customer, account, "10.00")).then().statusCode(200);
    }

    @Test
    void aCustomerCapturesNothingNotEvenItsOwn() {
        String hold = Held.placed(customer, account, "10.00");
        Held.captureRest(customer, hold, account).then().statusCode(403);
        assertEquals("100.00 10.00 90.00", Held.balance(customer, account));
    }

    @Test
    void aForeignHoldLooksAbsent() {
        String hold = Held.placed(customer, account, "10.00");
        Response foreign = Held.release(stranger, hold);
        Response absent = Held.release(stranger, UUID.randomUUID().toString());
        assertEquals(404, foreign.statusCode());
        assertEquals(plain(absent), plain(foreign));
        assertEquals("10.00 active", Held.newest(customer, account));
    }

    @Test
    void aForeignAccountLooksAbsentToWhoWouldHoldOnIt() {
        Response foreign = Held.place(stranger, account, "1000.00");
        Response absent = Held.place(stranger, UUID.randomUUID().toString(), "1000.00");
        assertEquals(404, foreign.statusCode());
        assertEquals(plain(absent), plain(foreign));
        assertEquals(
                plain(stranger.get("/api/accounts/{id}/holds", UUID.randomUUID())),
                plain(stranger.get("/api/accounts/{id}/holds", account)).replace(account, ""));
    }

    private static String plain(Response answer) {
        return answer.asString().replace(answer.header("X-Request-ID"), "");
    }

    @Test
    void everyCommandIsAuditedWithItsIds() {
        String hold = Held.placed(teller, account, "10.00");
        String other = openAccount(teller, createCustomer(teller), "EUR");
        Held.capture(teller, hold, "20.00", other).then().statusCode(422);
        Held.capture(teller, hold, "4.00", other).then().statusCode(201);
        Held.release(teller, hold).then().statusCode(200);
        Held.release(teller, hold).then().statusCode(409);
        assertEquals(
                List.of(
                        "accounts.hold success " + hold,
                        "accounts.capture failed hold_exceeded",
                        "accounts.capture success " + hold,
                        "accounts.release success " + hold,
                        "accounts.release failed hold_not_active"),
                Database.query("select action || ' ' || (details ->> 'status') || ' ' ||"
                        + " coalesce(details ->> 'hold_id', details ->> 'error') from audit_event where user_id = '"
                        + teller.userId() + "' and action ~ 'hold|capture|release' order by id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bulwark_app   | 42501 | update hold set amount_minor = 1",
                "bulwark_app   | 42501 | update hold set expires_at = 'infinity'",
                "bulwark_app   | 42501 | delete from hold",
                "bulwark_app   | 42501 | truncate hold",
                "bulwark_app   | 23514 | update hold set captured_minor = 1001, status = 'active', ended_at = null",
                "bulwark_app   | 23514 | update hold set status = 'captured', ended_at = now()",
                "bulwark_owner | 23001 | delete from hold",
                "bulwark_owner | 23001 | truncate hold",
            })
    void theDatabaseRefuses(String role, String code, String sql) {
        String hold = Held.placed(teller, account, "10.00");
        assertEquals(code, refusal(role, sql.startsWith("update") ? sql + " where id = '" + hold + "'" : sql));
    }

    @Test
    void notEvenTheOwnerRevivesAHoldThatHasEnded() {
        String hold = Held.placed(teller, account, "10.00");
        Held.release(teller, hold).then().statusCode(200);
        String revive = "update hold set status = 'active', ended_at = null where id = '" + hold + "'";
        assertEquals("23001", refusal("bulwark_app", revive));
        assertEquals("23001", refusal("bulwark_owner", revive));
    }

    @Test
    void theInvariantSeesWhatIsPendingWithoutAHold() {
        String change = "update ledger_account set pending_minor = pending_minor + %d where id = '" + account + "'";
        Database.change(change.formatted(1));
        try {
            assertEquals(List.of(account), Database.query("select subject from ledger_broken_hold"));
        } finally {
            Database.change(change.formatted(-1));
        }
    }

    @Test
    void aKeyIsOneCommandsOnly() {
        String key = newKey();
        teller.post("/api/accounts/hold", key, Held.of(account, "10.00")).then().statusCode(201);
        teller.post("/api/accounts/capture", key, Map.of("hold_id", UUID.randomUUID(), "to_account", account))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
    }
}
