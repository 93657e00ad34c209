package dev.bulwark.balances;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.transfer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BalanceResourceTest {

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
        Database.assertBooksBalance();
    }

    private Response send(String amount) {
        return teller.post("/api/accounts/transfer", newKey(), transfer(from, to, amount));
    }

    private String postedAsOf(String account, String asOf) {
        return teller.request()
                .queryParam("as_of", asOf)
                .get("/api/accounts/{id}/balance", account)
                .then()
                .statusCode(200)
                .extract()
                .path("posted");
    }

    @Test
    void everyEntryLeavesItsBalanceBehindAtItsTime() {
        List<String> times = new ArrayList<>();
        for (int n = 0; n < 9; n++) {
            times.add(send("1.00").path("booked_at"));
        }
        for (int n = 0; n < times.size(); n++) {
            Instant booked = Instant.parse(times.get(n));
            assertEquals((99 - n) + ".00", postedAsOf(from, times.get(n)));
            assertEquals((2 + n) + ".00", postedAsOf(to, times.get(n)));
            assertEquals(
                    (100 - n) + ".00",
                    postedAsOf(from, booked.minus(1, ChronoUnit.MICROS).toString()));
        }
    }

    @Test
    void aDateCountsByValueDateToItsEnd() {
        LocalDate today = LocalDate.ofInstant(Instant.parse(send("1.00").path("booked_at")), ZoneOffset.UTC);
        assertEquals("99.00", postedAsOf(from, today.toString()));
        teller.request()
                .queryParam("as_of", today.minusDays(2).toString())
                .get("/api/accounts/{id}/balance", from)
                .then()
                .body("posted", equalTo("0.00"))
                .body("entry_no", equalTo(0))
                .body("basis", equalTo("value_date"));
    }

    @Test
    void withoutATimeItIsNow() {
        send("2.50").then().statusCode(201);
        teller.get("/api/accounts/{id}/balance", from)
                .then()
                .body("posted", equalTo("97.50"))
                .body("basis", equalTo("booking_time"));
    }

    @Test
    void namesAMalformedTimeAndHidesForeignAccounts() {
        for (String malformed : List.of("yesterday", "2026-13-01", "2026-02-30", "1e9")) {
            teller.request()
                    .queryParam("as_of", malformed)
                    .get("/api/accounts/{id}/balance", from)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("as_of"));
        }
        Person customer = bank.customer(Bank.createCustomer(teller));
        for (String what : List.of("balance", "explain")) {
            customer.get("/api/accounts/{id}/" + what, from).then().statusCode(404);
            customer.get("/api/accounts/{id}/" + what, UUID.randomUUID()).then().statusCode(404);
        }
    }

    @Test
    void explainsABalanceByItsRowsAndARefusalByItsRules() {
        String transferId = send("10.00").path("transfer_id");
        String holdId = teller.post(
                        "/api/accounts/hold",
                        newKey(),
                        Map.of("account_id", from, "amount", "30.00", "currency", "EUR"))
                .path("hold_id");
        teller.post("/api/accounts/set-limits", Map.of("account_id", from, "per_transfer", "20.00", "daily", "25.00"))
                .then()
                .statusCode(200);
        send("5.00").then().statusCode(201);
        send("20.01").then().body("code", equalTo("limit_per_transfer"));
        teller.get("/api/accounts/{id}/explain?amount=20.01", from)
                .then()
                .statusCode(200)
                .body("posted", equalTo("85.00"))
                .body("pending", equalTo("30.00"))
                .body("available", equalTo("55.00"))
                .body("entry_count", equalTo(3))
                .body("last_entry.balance_after", equalTo("85.00"))
                .body("holds.hold_id", contains(holdId))
                .body("holds.remaining", contains("30.00"))
                .body("rules.findAll { it.refuses }.code", contains("limit_per_transfer", "limit_daily"))
                .body("rules.find { it.code == 'limit_daily' }.used", equalTo("5.00"))
                .body("rules.find { it.code == 'insufficient_funds' }.limit", equalTo("55.00"));
        teller.get("/api/accounts/{id}/transactions", from).then().body("items[1].transfer_id", equalTo(transferId));
    }

    @Test
    void aNewAccountIsExplainedToo() {
        String account = Bank.openAccount(teller, Bank.createCustomer(teller), "EUR");
        teller.get("/api/accounts/{id}/explain", account)
                .then()
                .statusCode(200)
                .body("last_entry", nullValue())
                .body("rules.findAll { it.refuses }.code", contains("insufficient_funds"))
                .body("debit", equalTo("0.01"));
        teller.get("/api/accounts/{id}/explain?amount=0", account)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("amount"));
    }
}
