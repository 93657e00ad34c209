package dev.bulwark.holds;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.openAccount;
import static dev.bulwark.support.Database.assertBooksBalance;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.ledger.BankAccount;
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

/** What a hold has set aside, moved. */
@QuarkusTest
class CaptureTest {

    @Inject
    Bank bank;

    private Person teller;
    private String from;
    private String to;

    @BeforeEach
    void open() {
        teller = bank.staff("teller");
        from = accountWith(teller, "100.00");
        to = accountWith(teller, "1.00");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    @Test
    void capturesInPartsToTheCentUntilNothingRemains() {
        String hold = Held.placed(teller, from, "100.00");
        Held.capture(teller, hold, "33.33", to)
                .then()
                .statusCode(201)
                .body("hold_id", equalTo(hold))
                .body("from_account", equalTo(from))
                .body("to_account", equalTo(to))
                .body("amount", equalTo("33.33"))
                .body("currency", equalTo("EUR"))
                .body("remaining", equalTo("66.67"))
                .body("status", equalTo("active"));
        assertEquals("66.67 66.67 0.00", Held.balance(teller, from));
        Held.capture(teller, hold, "33.33", to).then().body("remaining", equalTo("33.34"));
        Held.captureRest(teller, hold, to)
                .then()
                .statusCode(201)
                .body("amount", equalTo("33.34"))
                .body("remaining", equalTo("0.00"))
                .body("status", equalTo("captured"));
        assertEquals("0.00 0.00 0.00", Held.balance(teller, from));
        assertEquals("101.00", balance(teller, to));
        assertEquals("0.00 captured", Held.newest(teller, from));
        Held.capture(teller, hold, "0.01", to).then().statusCode(409).body("code", equalTo("hold_not_active"));
    }

    @Test
    void everyPartIsALineOnBothStatements() {
        Map<String, Object> request = Held.of(from, "10.00");
        request.put("reference", "Hotel");
        String hold = teller.post("/api/accounts/hold", newKey(), request).path("hold_id");
        String transferId = Held.capture(teller, hold, "4.00", to).path("transfer_id");
        for (String[] line : new String[][] {{from, "debit", to, "96.00"}, {to, "credit", from, "5.00"}}) {
            teller.get("/api/accounts/{id}/transactions?limit=1", line[0])
                    .then()
                    .body("items[0].transfer_id", equalTo(transferId))
                    .body("items[0].kind", equalTo("capture"))
                    .body("items[0].direction", equalTo(line[1]))
                    .body("items[0].counter_account", equalTo(line[2]))
                    .body("items[0].reference", equalTo("Hotel"))
                    .body("items[0].balance_after", equalTo(line[3]));
        }
    }

    @Test
    void partsMayGoToDifferentAccounts() {
        String hold = Held.placed(teller, from, "3.00");
        String third = accountWith(teller, "1.00");
        Held.capture(teller, hold, "1.00", to).then().statusCode(201);
        Held.captureRest(teller, hold, third).then().statusCode(201);
        assertEquals("2.00 3.00", balance(teller, to) + ' ' + balance(teller, third));
    }

    @Test
    void aCaptureTakesItsHoldAndNothingOfWhatIsFree() {
        String hold = Held.placed(teller, from, "40.00");
        Held.capture(teller, hold, "40.01", to).then().statusCode(422).body("code", equalTo("hold_exceeded"));
        Held.capture(teller, hold, "92233720368547758.07", to)
                .then()
                .statusCode(422)
                .body("code", equalTo("hold_exceeded"));
        assertEquals("100.00 40.00 60.00", Held.balance(teller, from));
        assertEquals("40.00 active", Held.newest(teller, from));
    }

    @Test
    void aRefusedPostingLeavesTheHoldAsItWas() {
        String hold = Held.placed(teller, from, "40.00");
        String dollars =
                openAccount(teller, teller.get("/api/accounts/{id}", to).path("customer_id"), "USD");
        refuses(hold, dollars, 422, "currency_mismatch");
        refuses(hold, from, 422, "same_account");
        refuses(hold, UUID.randomUUID().toString(), 404, "account_not_found");
        refuses(hold, BankAccount.CASH.id("EUR").toString(), 404, "account_not_found");
        freeze(to, "credits");
        refuses(hold, to, 409, "account_frozen");
        assertEquals("100.00 40.00 60.00", Held.balance(teller, from));
        assertEquals("40.00 active", Held.newest(teller, from));
    }

    @Test
    void nothingIsCapturedFromAnAccountFrozenForDebitsAndItsHoldMayBeReleased() {
        String hold = Held.placed(teller, from, "40.00");
        freeze(from, "debits");
        refuses(hold, to, 409, "account_frozen");
        assertEquals("100.00 40.00 60.00", Held.balance(teller, from));
        Held.release(teller, hold).then().statusCode(200);
    }

    private void freeze(String account, String direction) {
        Map<String, Object> freeze = Map.of("account_id", account, "direction", direction, "reason", "A test");
        teller.post("/api/accounts/freeze", freeze).then().statusCode(200);
    }

    private void refuses(String hold, String payee, int status, String code) {
        Held.capture(teller, hold, "1.00", payee).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void theHoldIsJudgedBeforeTheAccounts() {
        String absent = UUID.randomUUID().toString();
        refuses(absent, absent, 404, "hold_not_found");
        String hold = Held.placed(teller, from, "0.50");
        refuses(hold, from, 422, "hold_exceeded");
        Held.release(teller, hold).then().statusCode(200);
        refuses(hold, from, 409, "hold_not_active");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, amount_zero",
        "-1.00, amount_negative",
        "1.001, amount_too_precise",
        "1e2, amount_malformed",
        "92233720368547758.08, amount_overflow"
    })
    void refusesAnAmountThatIsNone(String amount, String code) {
        Held.capture(teller, Held.placed(teller, from, "1.00"), amount, to)
                .then()
                .statusCode(400)
                .body("errors.field", contains("amount"))
                .body("errors.code", contains(code));
    }

    @Test
    void aRetryIsAnsweredAndCapturesNothingAgain() {
        String hold = Held.placed(teller, from, "40.00");
        String key = newKey();
        Map<String, Object> request = Map.of("hold_id", hold, "amount", "10.00", "to_account", to);
        Response first = teller.post("/api/accounts/capture", key, request);
        assertEquals(201, first.statusCode());
        Response second = teller.post("/api/accounts/capture", key, request);
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals("90.00 30.00 60.00", Held.balance(teller, from));
        teller.post("/api/accounts/capture", Map.of("hold_id", hold, "to_account", to))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));

        String refusedKey = newKey();
        Map<String, Object> tooMuch = Map.of("hold_id", hold, "amount", "30.01", "to_account", to);
        Response refused = teller.post("/api/accounts/capture", refusedKey, tooMuch);
        assertEquals(422, refused.statusCode());
        assertEquals(
                refused.asString(),
                teller.post("/api/accounts/capture", refusedKey, tooMuch).asString());
    }

    @Test
    void aCaptureOverTheThresholdWaitsForAnotherPerson() {
        String rich = accountWith(teller, "30000.00");
        String hold = Held.placed(teller, rich, "20000.01");
        Held.capture(teller, hold, "10000.00", to).then().statusCode(201);
        Response waiting = Held.captureRest(teller, hold, to);
        waiting.then().statusCode(202).body("status", equalTo("pending"));
        assertEquals("20000.00 10000.01 9999.99", Held.balance(teller, rich));
        Map<String, Object> approve = Map.of("approval_id", waiting.path("approval_id"));
        teller.post("/api/approvals/approve", approve).then().statusCode(403);
        bank.staff("manager").post("/api/approvals/approve", approve).then().statusCode(200);
        assertEquals("0.00 captured", Held.newest(teller, rich));
        assertEquals(
                List.of(teller.userId().toString()),
                Database.query("select distinct booked_by from transfer where kind = 'capture' and debit_account_id = '"
                        + rich + "'"));
    }

    @Test
    void anApprovalCapturesNothingOfAHoldThatHasEnded() {
        String rich = accountWith(teller, "30000.00");
        String hold = Held.placed(teller, rich, "20000.00");
        Response waiting = Held.captureRest(teller, hold, to);
        Held.release(teller, hold).then().statusCode(200);
        bank.staff("manager")
                .post("/api/approvals/approve", Map.of("approval_id", waiting.path("approval_id")))
                .then()
                .statusCode(409)
                .body("code", equalTo("hold_not_active"));
        assertEquals("30000.00 0.00 30000.00", Held.balance(teller, rich));
        Held.capture(teller, hold, "20000.00", to).then().statusCode(409);
    }
}
