package dev.bulwark.transfers;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Bank.createCustomer;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.openAccount;
import static dev.bulwark.support.Bank.transfer;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Unhindered;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may leave an account, and what a role may move, decided in the transaction that books. */
@QuarkusTest
@TestProfile(Unhindered.class)
class LimitEnforcementTest {

    @Inject
    Bank bank;

    private Person teller;
    private String from;
    private String to;

    @BeforeEach
    void open() {
        teller = bank.staff("teller");
        from = accountWith(teller, "1000.00");
        to = accountWith(teller, "1.00");
    }

    @AfterEach
    void checkBooks() {
        Database.change("delete from ledger_role_limit");
        Database.assertBooksBalance();
    }

    private void limit(Map<String, Object> limits) {
        Map<String, Object> body = new HashMap<>(limits);
        body.put("account_id", from);
        teller.post("/api/accounts/set-limits", body).then().statusCode(200);
    }

    private Response send(String amount) {
        return teller.post("/api/accounts/transfer", newKey(), transfer(from, to, amount));
    }

    private Response withdraw(String amount) {
        return teller.post(
                "/api/accounts/withdraw", newKey(), Map.of("account_id", from, "amount", amount, "currency", "EUR"));
    }

    @Test
    void namesTheLimitThatWouldBePassed() {
        limit(Map.of("per_transfer", "50.00", "daily", "80.00", "weekly", "100.00", "monthly", "110.00"));
        send("50.01").then().statusCode(422).body("code", equalTo("limit_per_transfer"));
        send("50.00").then().statusCode(201);
        withdraw("30.01").then().statusCode(422).body("code", equalTo("limit_daily"));
        withdraw("30.00").then().statusCode(201);
        send("0.01").then().statusCode(422).body("code", equalTo("limit_daily"));
    }

    @Test
    void aNewDayStartsFromZeroWithinItsMonth() {
        limit(Map.of("daily", "80.00", "monthly", "120.00"));
        send("80.00").then().statusCode(201);
        // Yesterday, or the day itself when the month has just begun: then only the day's part is emptied.
        Database.change("update ledger_usage set day = greatest(day - 1, date_trunc('month', day)::date), day_minor ="
                + " case when extract(day from day) = 1 then 0 else day_minor end where subject_id = '" + from + "'");
        send("40.00").then().statusCode(201);
        send("0.01").then().statusCode(422).body("code", equalTo("limit_monthly"));
    }

    @Test
    void depositsDoNotCount() {
        limit(Map.of("daily", "10.00"));
        Bank.deposit(teller, from, "500.00");
        send("10.00").then().statusCode(201);
    }

    @Test
    void manyAtOncePassALimitOnlyAsOftenAsItAllows() throws Exception {
        limit(Map.of("daily", "100.00"));
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            List<Integer> statuses =
                    clients.invokeAll(Collections.nCopies(60, (Callable<Response>) () -> send("10.00"))).stream()
                            .map(LimitEnforcementTest::statusOf)
                            .toList();
            assertEquals(10, Collections.frequency(statuses, 201));
            assertEquals(50, Collections.frequency(statuses, 422));
            assertEquals("900.00", balance(teller, from));
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void aRolesLimitHoldsForEachOfItsUsersAcrossAccounts() {
        Database.change("insert into ledger_role_limit (role, currency, per_transfer_minor, daily_minor)"
                + " values ('teller', 'EUR', 5000, 8000)");
        send("50.01").then().statusCode(422).body("code", equalTo("limit_per_transfer"));
        send("50.00").then().statusCode(201);
        teller.post(
                        "/api/accounts/transfer",
                        newKey(),
                        transfer(accountWith(bank.staff("manager"), "99.00"), to, "30.01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("limit_daily"));
        Person colleague = bank.staff("teller");
        colleague
                .post("/api/accounts/transfer", newKey(), transfer(from, to, "50.00"))
                .then()
                .statusCode(201);
    }

    @Test
    void namesTheFirstLimitInTheDocumentedOrderOfAllThatApply() {
        limit(Map.of("daily", "10.00"));
        Database.change(
                "insert into ledger_role_limit (role, currency, per_transfer_minor) values ('teller', 'EUR', 500)");
        send("20.00").then().statusCode(422).body("code", equalTo("limit_per_transfer"));
        send("4.00").then().statusCode(201);
        send("5.00").then().statusCode(201);
        send("4.00").then().statusCode(422).body("code", equalTo("limit_daily"));
    }

    @Test
    void countsMoreThanAnAccountCanEverHold() {
        String large = "50000000000000000.00";
        limit(Map.of("per_transfer", large));
        for (int n = 0; n < 3; n++) {
            Bank.deposit(teller, from, large);
            withdraw(large).then().statusCode(201);
        }
        assertEquals(
                List.of("15000000000000000000"),
                Database.query("select month_minor from ledger_usage where subject_id = '" + from + "'"));
    }

    @Test
    void twoUsersOfALimitedRoleNeverWaitForEachOtherInTwoCurrencies() throws Exception {
        Database.change("insert into ledger_role_limit (role, currency, daily_minor)"
                + " values ('teller', 'EUR', 100000000), ('teller', 'USD', 100000000)");
        List<Person> tellers = List.of(teller, bank.staff("teller"), bank.staff("teller"), bank.staff("teller"));
        String dollars = openAccount(teller, createCustomer(teller), "USD");
        List<Callable<Response>> deposits = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            Person person = tellers.get(n % tellers.size());
            String account = n / tellers.size() % 2 == 0 ? from : dollars;
            deposits.add(() -> person.post(
                    "/api/accounts/withdraw",
                    newKey(),
                    Map.of("account_id", account, "amount", "0.01", "currency", account.equals(from) ? "EUR" : "USD")));
        }
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            List<Integer> statuses = clients.invokeAll(deposits).stream()
                    .map(LimitEnforcementTest::statusOf)
                    .toList();
            assertEquals(52, Collections.frequency(statuses, 201), statuses.toString());
            assertEquals(48, Collections.frequency(statuses, 422), statuses.toString());
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void everyBookedTransferHasItsOutboxEvent() {
        String transferId = send("1.00").path("transfer_id");
        send("5000.00").then().statusCode(422);
        assertEquals(
                List.of("accounts.transfer"),
                Database.query("select type from outbox_event where subject_id = '" + transferId + "'"));
        assertEquals(
                List.of("1"),
                Database.query("select count(*) from outbox_event o join audit_event a on a.id = o.id"
                        + " where a.user_id = '" + teller.userId() + "' and type = 'accounts.transfer'"));
    }

    private static int statusOf(Future<Response> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
