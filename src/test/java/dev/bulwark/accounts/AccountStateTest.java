package dev.bulwark.accounts;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Bank.createCustomer;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccountStateTest {

    private static final String FREEZE = "/api/accounts/freeze";
    private static final String UNFREEZE = "/api/accounts/unfreeze";
    private static final String CLOSE = "/api/accounts/close";
    private static final String REASON = "Zebedee Quux told us about a theft";

    @Inject
    Bank bank;

    @Inject
    ScheduledAccounts scheduled;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    private Response freeze(String account, String direction) {
        return teller.post(FREEZE, Map.of("account_id", account, "direction", direction, "reason", REASON));
    }

    private Response close(String account) {
        return teller.post(CLOSE, Map.of("account_id", account));
    }

    private int pay(String path, String account) {
        return teller.post(path, newKey(), Map.of("account_id", account, "amount", "1.00", "currency", "EUR"))
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource({"debits,409,201", "credits,201,409", "both,409,409"})
    void stopsTheFrozenDirectionAndNoOther(String direction, int withdrawal, int deposit) {
        String account = accountWith(teller, "10.00");
        freeze(account, direction)
                .then()
                .statusCode(200)
                .body("status", equalTo("frozen"))
                .body("frozen", equalTo(direction))
                .body("balance.posted", equalTo("10.00"));
        assertEquals(withdrawal, pay("/api/accounts/withdraw", account));
        assertEquals(deposit, pay("/api/accounts/deposit", account));
        teller.get("/api/accounts/{id}", account).then().body("frozen", equalTo(direction));
    }

    @Test
    void stopsTransfersToo() {
        String account = accountWith(teller, "10.00");
        String other = accountWith(teller, "10.00");
        freeze(account, "debits");
        teller.post("/api/accounts/transfer", newKey(), transfer(account, other, "1.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("account_frozen"));
        teller.post("/api/accounts/transfer", newKey(), transfer(other, account, "1.00"))
                .then()
                .statusCode(201);
    }

    @Test
    void aFreezeNeverLoosensAnother() {
        String account = accountWith(teller, "10.00");
        freeze(account, "debits").then().body("frozen", equalTo("debits"));
        freeze(account, "credits").then().body("frozen", equalTo("both"));
        freeze(account, "debits").then().statusCode(200).body("frozen", equalTo("both"));
    }

    @Test
    void unfreezingLiftsBothDirectionsAndIsHarmlessTwice() {
        String account = accountWith(teller, "10.00");
        freeze(account, "both");
        for (int n = 0; n < 2; n++) {
            teller.post(UNFREEZE, Map.of("account_id", account))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("active"))
                    .body("frozen", nullValue());
        }
        assertEquals(201, pay("/api/accounts/withdraw", account));
    }

    @Test
    void closesAnEmptyAccountForGood() {
        String account = openAccount(teller, createCustomer(teller), "EUR");
        close(account).then().statusCode(200).body("status", equalTo("closed"));
        teller.get("/api/accounts/{id}", account).then().statusCode(200).body("status", equalTo("closed"));
        for (Response refused : List.of(
                close(account),
                freeze(account, "both"),
                teller.post(UNFREEZE, Map.of("account_id", account)),
                teller.post("/api/accounts/set-limits", Map.of("account_id", account, "daily", "1.00")))) {
            refused.then().statusCode(409).body("code", equalTo("account_closed"));
        }
        assertEquals(409, pay("/api/accounts/deposit", account));
    }

    /** Each state in turn is mended, and then the next one is told. */
    @Test
    void refusesToCloseInTheDocumentedOrder() {
        Map<String, Object> overdraft = Map.of(
                "customer_id",
                createCustomer(teller),
                "currency",
                "EUR",
                "type",
                "checking",
                "overdraft_limit",
                "5.00");
        String account = teller.post("/api/accounts/open", overdraft).path("account_id");
        Bank.deposit(teller, account, "1.00");
        Database.change("update ledger_account set pending_minor = 100 where id = '" + account + "'");
        scheduled.add(account);

        close(account).then().statusCode(409).body("code", equalTo("account_not_empty"));
        pay("/api/accounts/withdraw", account);
        close(account).then().statusCode(409).body("code", equalTo("account_has_holds"));
        Database.change("update ledger_account set pending_minor = 0 where id = '" + account + "'");
        close(account).then().statusCode(409).body("code", equalTo("account_has_schedules"));
        scheduled.remove(account);
        close(account).then().statusCode(200);
        close(account).then().statusCode(409).body("code", equalTo("account_closed"));
    }

    @Test
    void doesNotCloseAnOverdrawnAccount() {
        Map<String, Object> overdraft = Map.of(
                "customer_id",
                createCustomer(teller),
                "currency",
                "EUR",
                "type",
                "checking",
                "overdraft_limit",
                "5.00");
        String account = teller.post("/api/accounts/open", overdraft).path("account_id");
        pay("/api/accounts/withdraw", account);
        close(account).then().statusCode(409).body("code", equalTo("account_not_empty"));
        assertEquals("-1.00", balance(teller, account));
    }

    @ParameterizedTest
    @ValueSource(strings = {FREEZE, UNFREEZE, CLOSE, "/api/accounts/set-limits"})
    void isForStaffWhoMayWrite(String path) {
        String account = accountWith(teller, "10.00");
        Person owner = bank.customer(teller.get("/api/accounts/{id}", account).path("customer_id"));
        Map<String, Object> body = new HashMap<>(Map.of("account_id", account));
        if (path.equals(FREEZE)) {
            body.putAll(Map.of("direction", "both", "reason", REASON));
        }
        for (Person person : List.of(owner, bank.staff("auditor"), bank.staff("loan_officer"))) {
            person.post(path, body).then().statusCode(403).body("code", equalTo("access_denied"));
        }
        for (String absent :
                List.of(UUID.randomUUID().toString(), BankAccount.CASH.id("EUR").toString())) {
            body.put("account_id", absent);
            teller.post(path, body).then().statusCode(404).body("code", equalTo("account_not_found"));
        }
        teller.get("/api/accounts/{id}", account).then().body("status", equalTo("active"));
    }

    @Test
    void namesEveryBadFieldOfAFreeze() {
        teller.post(FREEZE, Map.of())
                .then()
                .statusCode(400)
                .body("errors.field", contains("account_id", "direction", "reason"))
                .body("errors.code", contains("required", "required", "required"));
        String account = accountWith(teller, "10.00");
        for (String reason : List.of("", "   ", "a\nb", "x".repeat(501))) {
            teller.post(FREEZE, Map.of("account_id", account, "direction", "both", "reason", reason))
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("reason"));
        }
        teller.post(FREEZE, Map.of("account_id", account, "direction", "sideways", "reason", REASON))
                .then()
                .statusCode(400)
                .body("errors.field", contains("direction"));
    }

    @Test
    void replaysAFreezeAndARefusalUnderTheirKeys() {
        String account = accountWith(teller, "10.00");
        Map<String, Object> body = Map.of("account_id", account, "direction", "debits", "reason", REASON);
        String key = newKey();
        Response first = teller.post(FREEZE, key, body);
        teller.post(UNFREEZE, Map.of("account_id", account));
        Response again = teller.post(FREEZE, key, body);
        assertEquals(first.asString(), again.asString());
        assertEquals("true", again.header("Idempotent-Replayed"));
        teller.get("/api/accounts/{id}", account).then().body("status", equalTo("active"));

        String refusedKey = newKey();
        Response refused = teller.post(CLOSE, refusedKey, Map.of("account_id", account));
        assertEquals(409, refused.statusCode());
        assertEquals(
                refused.asString(),
                teller.post(CLOSE, refusedKey, Map.of("account_id", account)).asString());
    }
}
