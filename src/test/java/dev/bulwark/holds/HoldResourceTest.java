package dev.bulwark.holds;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.createCustomer;
import static dev.bulwark.support.Bank.deposit;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.openAccount;
import static dev.bulwark.support.Bank.transfer;
import static dev.bulwark.support.Database.assertBooksBalance;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.ledger.BankAccount;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be set aside, and who gives it back. */
@QuarkusTest
class HoldResourceTest {

    @Inject
    Bank bank;

    private Person teller;
    private String customerId;
    private String account;

    @BeforeEach
    void open() {
        teller = bank.staff("teller");
        customerId = createCustomer(teller);
        account = openAccount(teller, customerId, "EUR");
        deposit(teller, account, "100.00");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    @Test
    void whatIsHeldStaysBookedAndCannotBeSpent() {
        Map<String, Object> request = Held.of(account, "80");
        request.put("reference", "Hotel");
        Response hold = teller.post("/api/accounts/hold", newKey(), request);
        hold.then()
                .statusCode(201)
                .body("account_id", equalTo(account))
                .body("amount", equalTo("80.00"))
                .body("captured", equalTo("0.00"))
                .body("remaining", equalTo("80.00"))
                .body("currency", equalTo("EUR"))
                .body("status", equalTo("active"))
                .body("reference", equalTo("Hotel"))
                .body("ended_at", nullValue());
        assertEquals("100.00 80.00 20.00", Held.balance(teller, account));

        String other = accountWith(teller, "1.00");
        teller.post("/api/accounts/transfer", newKey(), transfer(account, other, "20.01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("insufficient_funds"));
        teller.post("/api/accounts/transfer", newKey(), transfer(account, other, "20.00"))
                .then()
                .statusCode(201);
        assertEquals("80.00 80.00 0.00", Held.balance(teller, account));
    }

    @Test
    void lastsAWeekUnlessAskedOtherwiseUpToNinetyDays() {
        Response usual = Held.place(teller, account, "1.00");
        assertEquals(Duration.ofDays(7), lifeOf(usual));

        Map<String, Object> request = Held.of(account, "1.00");
        request.put("expires_at", Instant.now().plus(Duration.ofDays(89)).toString());
        assertEquals(
                89,
                lifeOf(teller.post("/api/accounts/hold", newKey(), request))
                        .plusMinutes(1)
                        .toDays());

        request.put("expires_at", Instant.now().plus(Duration.ofDays(91)).toString());
        refusesTheEnd(request, "too_far_ahead");
        request.put("expires_at", "+1000000000-12-31T23:59:59Z");
        refusesTheEnd(request, "too_far_ahead");
        request.put("expires_at", Instant.now().minusSeconds(1).toString());
        refusesTheEnd(request, "in_the_past");
        assertEquals("100.00 2.00 98.00", Held.balance(teller, account));
    }

    private static Duration lifeOf(Response hold) {
        hold.then().statusCode(201);
        return Duration.between(Instant.parse(hold.path("created_at")), Instant.parse(hold.path("expires_at")));
    }

    private void refusesTheEnd(Map<String, Object> request, String code) {
        teller.post("/api/accounts/hold", newKey(), request)
                .then()
                .statusCode(400)
                .body("errors.field", contains("expires_at"))
                .body("errors.code", contains(code));
    }

    @Test
    void refusesInTheOrderOfPostings() {
        refuses(account, "100.01", "EUR", 422, "insufficient_funds");
        refuses(account, "92233720368547758.07", "EUR", 422, "insufficient_funds");
        Held.placed(teller, account, "1.00");
        refuses(account, "92233720368547758.07", "EUR", 422, "balance_overflow");
        refuses(account, "200.00", "USD", 422, "currency_mismatch");
        Map<String, Object> freeze = Map.of("account_id", account, "direction", "debits", "reason", "A test");
        teller.post("/api/accounts/freeze", freeze).then().statusCode(200);
        refuses(account, "200.00", "USD", 409, "account_frozen");
        String closed = openAccount(teller, customerId, "EUR");
        teller.post("/api/accounts/close", Map.of("account_id", closed)).then().statusCode(200);
        refuses(closed, "200.00", "USD", 409, "account_closed");
        refuses(UUID.randomUUID().toString(), "1.00", "EUR", 404, "account_not_found");
        refuses(BankAccount.CASH.id("EUR").toString(), "1.00", "EUR", 404, "account_not_found");
        teller.post("/api/accounts/hold", newKey(), Held.of(account, "0.001"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("amount_too_precise"));
        teller.post("/api/accounts/hold", Held.of(account, "1.00"))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));
        assertEquals("100.00 1.00 99.00", Held.balance(teller, account));
    }

    private void refuses(String accountId, String amount, String currency, int status, String code) {
        Map<String, Object> request = Map.of("account_id", accountId, "amount", amount, "currency", currency);
        teller.post("/api/accounts/hold", newKey(), request)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void aFreezeOfCreditsDoesNotStopAHold() {
        Map<String, Object> freeze = Map.of("account_id", account, "direction", "credits", "reason", "A test");
        teller.post("/api/accounts/freeze", freeze).then().statusCode(200);
        Held.placed(teller, account, "1.00");
    }

    @Test
    void theOverdraftMayBeHeldToo() {
        Map<String, Object> request =
                Map.of("customer_id", customerId, "currency", "EUR", "type", "checking", "overdraft_limit", "50.00");
        String overdraft = teller.post("/api/accounts/open", request).path("account_id");
        refuses(overdraft, "50.01", "EUR", 422, "insufficient_funds");
        Held.placed(teller, overdraft, "50.00");
        assertEquals("0.00 50.00 0.00", Held.balance(teller, overdraft));
    }

    @Test
    void aReleaseGivesBackWhatRemainsOnce() {
        String hold = Held.placed(teller, account, "80.00");
        Held.capture(teller, hold, "30.00", accountWith(teller, "1.00")).then().statusCode(201);
        Held.release(teller, hold)
                .then()
                .statusCode(200)
                .body("status", equalTo("released"))
                .body("captured", equalTo("30.00"))
                .body("remaining", equalTo("0.00"));
        assertEquals("70.00 0.00 70.00", Held.balance(teller, account));
        Held.release(teller, hold).then().statusCode(409).body("code", equalTo("hold_not_active"));
        assertEquals("70.00 0.00 70.00", Held.balance(teller, account));
    }

    @Test
    void retriesAreAnsweredAndDoNothingAgain() {
        String key = newKey();
        Response first = teller.post("/api/accounts/hold", key, Held.of(account, "40.00"));
        replays(first, teller.post("/api/accounts/hold", key, Held.of(account, "40.00")));
        assertEquals("100.00 40.00 60.00", Held.balance(teller, account));
        teller.post("/api/accounts/hold", key, Held.of(account, "41.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));

        Map<String, Object> release = Map.of("hold_id", first.path("hold_id"));
        String releaseKey = newKey();
        Response released = teller.post("/api/accounts/release", releaseKey, release);
        assertEquals(200, released.statusCode());
        replays(released, teller.post("/api/accounts/release", releaseKey, release));
        assertEquals("100.00 0.00 100.00", Held.balance(teller, account));
    }

    private static void replays(Response first, Response second) {
        assertEquals(first.statusCode(), second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
    }

    @Test
    void aRetryIsAnsweredEvenAfterTheEndThatItAskedFor() {
        String key = newKey();
        Map<String, Object> request = Held.of(account, "1.00");
        request.put("expires_at", Instant.now().plusSeconds(60).toString());
        Response first = teller.post("/api/accounts/hold", key, request);
        Held.letPass(first.path("hold_id"));
        replays(first, teller.post("/api/accounts/hold", key, request));
    }

    @Test
    void anAccountWithAHoldDoesNotClose() {
        String hold = Held.placed(teller, account, "100.00");
        String other = openAccount(teller, customerId, "EUR");
        Map<String, Object> close = Map.of("account_id", account);
        teller.post("/api/accounts/close", close).then().statusCode(409);
        Held.captureRest(teller, hold, other).then().statusCode(201);
        teller.post("/api/accounts/close", close).then().statusCode(200);
        assertEquals(
                List.of("captured"), Database.query("select status from hold where account_id = '" + account + "'"));
    }

    @Test
    void pagesAndFiltersByStatus() {
        String oldest = Held.placed(teller, account, "1.00");
        String middle = Held.placed(teller, account, "2.00");
        String newest = Held.placed(teller, account, "3.00");
        Held.release(teller, middle).then().statusCode(200);

        Response page = teller.get("/api/accounts/{id}/holds?limit=2", account);
        page.then().statusCode(200).body("items.hold_id", contains(newest, middle));
        teller.get("/api/accounts/{id}/holds?limit=2&cursor={cursor}", account, page.path("next_cursor"))
                .then()
                .body("items.hold_id", contains(oldest))
                .body("next_cursor", nullValue());
        teller.get("/api/accounts/{id}/holds?status=active", account)
                .then()
                .body("items.hold_id", contains(newest, oldest));
        teller.get("/api/accounts/{id}/holds?status=released", account).then().body("items.hold_id", contains(middle));
        teller.get("/api/accounts/{id}/holds?status=none", account).then().statusCode(400);
        teller.get("/api/accounts/{id}/holds", UUID.randomUUID()).then().statusCode(404);
    }
}
