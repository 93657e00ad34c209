package dev.bulwark.transfers;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Bank.createCustomer;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.openAccount;
import static dev.bulwark.support.Bank.transfer;
import static dev.bulwark.support.Database.assertBooksBalance;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
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

@QuarkusTest
class TransferResourceTest {

    @Inject
    Bank bank;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    @Test
    void movesMoneyAndShowsItOnBothStatements() {
        String from = accountWith(teller, "100.00");
        String to = accountWith(teller, "1");

        Map<String, Object> request = Map.of(
                "from_account", from, "to_account", to, "amount", "12.5", "currency", "EUR", "reference", "Rent");
        teller.post("/api/accounts/transfer", newKey(), request)
                .then()
                .statusCode(201)
                .body("status", equalTo("posted"))
                .body("amount", equalTo("12.50"))
                .body("from_account", equalTo(from))
                .body("to_account", equalTo(to))
                .body("booked_at", notNullValue());

        teller.get("/api/accounts/{id}/transactions", from)
                .then()
                .statusCode(200)
                .body("items.direction", contains("debit", "credit"))
                .body("items.balance_after", contains("87.50", "100.00"))
                .body("items[0].counter_account", equalTo(to))
                .body("items[0].reference", equalTo("Rent"));
        teller.get("/api/accounts/{id}/transactions", to).then().body("items.balance_after", contains("13.50", "1.00"));
    }

    @Test
    void pagesThroughAStatementWithoutGapsOrRepeats() {
        String account = accountWith(teller, "10.00");
        for (int n = 0; n < 4; n++) {
            Bank.deposit(teller, account, "1.00");
        }
        Response first = teller.get("/api/accounts/{id}/transactions?limit=3", account);
        first.then().body("items.entry_no", contains(5, 4, 3)).body("next_cursor", notNullValue());
        teller.get("/api/accounts/{id}/transactions?limit=3&cursor={c}", account, first.path("next_cursor"))
                .then()
                .body("items.entry_no", contains(2, 1))
                .body("next_cursor", equalTo(null));
    }

    @Test
    void replaysTheFirstAnswerByteForByte() {
        String from = accountWith(teller, "100.00");
        String to = accountWith(teller, "1.00");
        String key = newKey();
        Response first = teller.post("/api/accounts/transfer", key, transfer(from, to, "10.00"));
        Response second = teller.post("/api/accounts/transfer", key, transfer(from, to, "10.00"));

        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals("90.00", balance(teller, from));
    }

    @Test
    void replaysARefusalEvenWhenItWouldSucceedNow() {
        String from = accountWith(teller, "1.00");
        String to = accountWith(teller, "1.00");
        String key = newKey();
        Response first = teller.post("/api/accounts/transfer", key, transfer(from, to, "10.00"));
        first.then().statusCode(422).body("code", equalTo("insufficient_funds"));
        Bank.deposit(teller, from, "100.00");

        Response second = teller.post("/api/accounts/transfer", key, transfer(from, to, "10.00"));
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherPayload() {
        String from = accountWith(teller, "100.00");
        String to = accountWith(teller, "1.00");
        String key = newKey();
        teller.post("/api/accounts/transfer", key, transfer(from, to, "10.00"))
                .then()
                .statusCode(201);
        teller.post("/api/accounts/transfer", key, transfer(from, to, "10.01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        teller.post("/api/accounts/deposit", key, Map.of("account_id", from, "amount", "10.00", "currency", "EUR"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
    }

    @Test
    void anotherCallersEqualKeyIsAnotherKey() {
        String from = accountWith(teller, "100.00");
        String to = accountWith(teller, "1.00");
        String key = newKey();
        teller.post("/api/accounts/transfer", key, transfer(from, to, "10.00"))
                .then()
                .statusCode(201);
        bank.staff("manager")
                .post("/api/accounts/transfer", key, transfer(from, to, "10.00"))
                .then()
                .statusCode(201);
        assertEquals("80.00", balance(teller, from));
    }

    @Test
    void demandsAnIdempotencyKey() {
        teller.post("/api/accounts/transfer", transfer(newKey(), newKey(), "1.00"))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));
    }

    @Test
    void letsACustomerMoveItsOwnMoneyOnly() {
        String own = accountWith(teller, "50.00");
        String foreign = accountWith(teller, "50.00");
        String customerId = teller.get("/api/accounts/{id}", own).path("customer_id");
        Person customer = bank.customer(customerId);

        customer.post("/api/accounts/transfer", newKey(), transfer(own, foreign, "5.00"))
                .then()
                .statusCode(201);
        customer.post("/api/accounts/transfer", newKey(), transfer(foreign, own, "5.00"))
                .then()
                .statusCode(404)
                .body("code", equalTo("account_not_found"));
        customer.get("/api/accounts/{id}", foreign).then().statusCode(404);
        customer.get("/api/accounts/{id}/transactions", foreign).then().statusCode(404);
        customer.get("/api/accounts").then().statusCode(200).body("items", hasSize(1));
        customer.post("/api/accounts/deposit", newKey(), Map.of("account_id", own, "amount", "1.00", "currency", "EUR"))
                .then()
                .statusCode(403);
        assertEquals("45.00", balance(teller, own));
    }

    @Test
    void nobodyTransfersFromOrToTheBanksOwnCash() {
        String own = accountWith(teller, "50.00");
        String cash = BankAccount.CASH.id("EUR").toString();
        String customerId = teller.get("/api/accounts/{id}", own).path("customer_id");
        for (Person person : List.of(teller, bank.customer(customerId))) {
            person.post("/api/accounts/transfer", newKey(), transfer(cash, own, "1000000.00"))
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("account_not_found"));
            person.post("/api/accounts/transfer", newKey(), transfer(own, cash, "1.00"))
                    .then()
                    .statusCode(404);
        }
        assertEquals("50.00", balance(teller, own));
    }

    @Test
    void depositsIntoTheCurrencyOfTheAccountOnly() {
        String yen = openAccount(teller, createCustomer(teller), "JPY");
        teller.post("/api/accounts/deposit", newKey(), Map.of("account_id", yen, "amount", "500", "currency", "JPY"))
                .then()
                .statusCode(201)
                .body("amount", equalTo("500"));
        teller.post("/api/accounts/deposit", newKey(), Map.of("account_id", yen, "amount", "5.00", "currency", "EUR"))
                .then()
                .statusCode(422)
                .body("code", equalTo("currency_mismatch"));
    }

    @Test
    void aWithdrawalGoesToTheLimitAndNotBelow() {
        Map<String, Object> account = Map.of(
                "customer_id",
                createCustomer(teller),
                "currency",
                "EUR",
                "type",
                "checking",
                "overdraft_limit",
                "20.00");
        String id = teller.post("/api/accounts/open", account).path("account_id");
        Map<String, Object> all = Map.of("account_id", id, "amount", "20.00", "currency", "EUR");
        teller.post("/api/accounts/withdraw", newKey(), all).then().statusCode(201);
        teller.get("/api/accounts/{id}", id)
                .then()
                .body("balance.posted", equalTo("-20.00"))
                .body("balance.available", equalTo("0.00"));
        teller.post("/api/accounts/withdraw", newKey(), Map.of("account_id", id, "amount", "0.01", "currency", "EUR"))
                .then()
                .statusCode(422)
                .body("code", equalTo("insufficient_funds"));
    }

    @Test
    void writesEveryStepIntoTheAuditTrail() {
        String from = accountWith(teller, "10.00");
        String to = accountWith(teller, "1.00");
        teller.post("/api/accounts/transfer", newKey(), transfer(from, to, "1.00"))
                .then()
                .statusCode(201);
        teller.post("/api/accounts/transfer", newKey(), transfer(from, to, "100.00"))
                .then()
                .statusCode(422);
        teller.post(
                        "/api/accounts/transfer",
                        newKey(),
                        transfer(from, UUID.randomUUID().toString(), "1.00"))
                .then()
                .statusCode(404);
        teller.post("/api/accounts/transfer", newKey(), transfer(from, to, "-1.00"))
                .then()
                .statusCode(400);
        teller.get("/api/audit/events").then().statusCode(403);

        assertEquals(
                List.of(
                        "audit.events failed access_denied",
                        "accounts.transfer failed validation_failed",
                        "accounts.transfer failed account_not_found",
                        "accounts.transfer failed insufficient_funds",
                        "accounts.transfer success -",
                        "accounts.deposit success -",
                        "accounts.open success -",
                        "customers.create success -",
                        "accounts.deposit success -",
                        "accounts.open success -",
                        "customers.create success -",
                        "auth.login success -"),
                Database.query(
                        "select action || ' ' || (details ->> 'status') || ' ' || coalesce(details ->> 'error', '-')"
                                + " from audit_event where user_id = '" + teller.userId() + "' order by id desc"));
    }
}
