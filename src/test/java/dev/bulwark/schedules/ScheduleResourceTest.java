package dev.bulwark.schedules;

import static dev.bulwark.schedules.Planned.cancel;
import static dev.bulwark.schedules.Planned.made;
import static dev.bulwark.schedules.Planned.request;
import static dev.bulwark.schedules.Planned.schedule;
import static dev.bulwark.schedules.Planned.tomorrow;
import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Bank.createCustomer;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.openAccount;
import static java.time.ZoneOffset.UTC;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.ledger.BankAccount;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who schedules what, sees it and ends it. */
@QuarkusTest
class ScheduleResourceTest {

    @Inject
    Bank bank;

    @Inject
    ScheduleRunner runner;

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
        Planned.clear();
        Database.assertBooksBalance();
    }

    private Person customerOf(String accountId) {
        return bank.customer(teller.get("/api/accounts/{id}", accountId).path("customer_id"));
    }

    @Test
    void showsWhatIsScheduledAndWhatBecameOfIt() throws Throwable {
        LocalDate first = tomorrow();
        Map<String, Object> rent = request(from, to, "10.00", first, "daily");
        rent.put("reference", "Rent");
        rent.put("until", first.plusDays(5).toString());
        String scheduleId = schedule(teller, rent)
                .then()
                .statusCode(201)
                .body("next_date", equalTo(first.toString()))
                .body("status", equalTo("active"))
                .body("amount", equalTo("10.00"))
                .body("last_run", nullValue())
                .extract()
                .path("schedule_id");
        VertxContextSupport.subscribeAndAwait(() -> runner.run(first));
        String transferId = teller.get("/api/accounts/{id}/schedules", from)
                .then()
                .statusCode(200)
                .body("items.schedule_id", contains(scheduleId))
                .body("items[0].next_date", equalTo(first.plusDays(1).toString()))
                .body("items[0].last_run.due_date", equalTo(first.toString()))
                .body("items[0].last_run.outcome", equalTo("posted"))
                .extract()
                .path("items[0].last_run.transfer_id");
        teller.get("/api/accounts/{id}/transactions", to)
                .then()
                .body("items[0].transfer_id", equalTo(transferId))
                .body("items[0].reference", equalTo("Rent"));
        assertEquals("90.00", balance(teller, from));
    }

    @Test
    void aRetryMakesNoSecondSchedule() {
        String key = newKey();
        Map<String, Object> body = request(from, to, "1.00", tomorrow(), "weekly");
        Response first = teller.post("/api/accounts/schedule", key, body);
        assertEquals(
                first.asString(),
                teller.post("/api/accounts/schedule", key, body).asString());
        teller.get("/api/accounts/{id}/schedules", from).then().body("items.size()", equalTo(1));
    }

    @Test
    void refusesADateThatCannotBe() {
        LocalDate today = LocalDate.now(UTC);
        for (LocalDate first : List.of(today.minusDays(1), today.plusYears(10).plusDays(2))) {
            schedule(teller, request(from, to, "1.00", first, "once"))
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("first_date"))
                    .body("errors[0].code", equalTo("date_out_of_range"));
        }
        for (LocalDate until : List.of(today, today.plusYears(101))) {
            Map<String, Object> body = request(from, to, "1.00", tomorrow(), "daily");
            body.put("until", until.toString());
            schedule(teller, body).then().statusCode(400).body("errors.field", contains("until"));
        }
        schedule(teller, request(from, to, "1.00", today, "hourly")).then().statusCode(400);
        schedule(teller, request(from, to, "1.00", today.plusYears(10), "once"))
                .then()
                .statusCode(201);
    }

    @Test
    void refusesAccountsThatNoTransferCouldUse() {
        String usd = openAccount(teller, createCustomer(teller), "USD");
        String closed = openAccount(teller, createCustomer(teller), "EUR");
        Database.change("update ledger_account set closed = true where id = '" + closed + "'");
        Map<String, String> refusals = Map.of(
                from,
                "same_account",
                newKey(),
                "account_not_found",
                BankAccount.CASH.id("EUR").toString(),
                "account_not_found",
                usd,
                "currency_mismatch",
                closed,
                "account_closed");
        refusals.forEach((payee, code) -> schedule(teller, request(from, payee, "1.00", tomorrow(), "once"))
                .then()
                .body("code", equalTo(code)));
    }

    @Test
    void aCustomerSchedulesSeesAndEndsOnlyWhatDebitsItsOwnAccounts() {
        Person customer = customerOf(from);
        Person other = customerOf(to);
        schedule(other, request(from, to, "1.00", tomorrow(), "once"))
                .then()
                .statusCode(404)
                .body("code", equalTo("account_not_found"));
        String own = made(customer, from, to, "1.00", tomorrow(), "once");
        String byStaff = made(teller, from, to, "1.00", tomorrow(), "once");
        other.get("/api/accounts/{id}/schedules", from).then().statusCode(404);
        cancel(other, own).then().statusCode(404).body("code", equalTo("schedule_not_found"));
        customer.get("/api/accounts/{id}/schedules", from).then().body("items.schedule_id", contains(byStaff, own));
        for (String scheduleId : List.of(own, byStaff)) {
            cancel(customer, scheduleId)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("cancelled"))
                    .body("next_date", nullValue());
            cancel(customer, scheduleId).then().statusCode(409).body("code", equalTo("schedule_over"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "compliance", "loan_officer", "customer_service"})
    void aRoleWithoutWriteOnAccountsNeitherSchedulesNorCancels(String role) {
        Person stranger = bank.staff(role);
        schedule(stranger, request(from, to, "1.00", tomorrow(), "once")).then().statusCode(403);
        String scheduleId = made(teller, from, to, "1.00", tomorrow(), "once");
        cancel(stranger, scheduleId).then().statusCode(403);
    }

    @Test
    void anAmountOverTheThresholdIsApprovedOnceWhenTheScheduleIsMade() throws Throwable {
        Bank.deposit(teller, from, "50000.00");
        LocalDate first = tomorrow();
        Map<String, Object> body = request(from, to, "10000.01", first, "daily");
        String approvalId = schedule(teller, body)
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"))
                .extract()
                .path("approval_id");
        teller.get("/api/accounts/{id}/schedules", from).then().body("items.size()", equalTo(0));
        Map<String, Object> approval = Map.of("approval_id", approvalId);
        teller.post("/api/approvals/approve", approval).then().statusCode(403);
        Person manager = bank.staff("manager");
        manager.get("/api/approvals/{id}", approvalId).then().body("payload.first_date", equalTo(first.toString()));
        String scheduleId = manager.post("/api/approvals/approve", approval)
                .then()
                .statusCode(200)
                .extract()
                .path("result_id");
        VertxContextSupport.subscribeAndAwait(() -> runner.run(first.plusDays(1)));
        assertEquals(List.of(first + " posted", first.plusDays(1) + " posted"), Planned.runs(scheduleId));
        assertEquals("30099.98", balance(teller, from));
    }

    @Test
    void pagesNewestFirst() {
        String first = made(teller, from, to, "1.00", tomorrow(), "once");
        String second = made(teller, from, to, "2.00", tomorrow(), "once");
        Response page = teller.get("/api/accounts/{id}/schedules?limit=1", from);
        page.then().body("items.schedule_id", contains(second));
        teller.get("/api/accounts/{id}/schedules?limit=1&cursor={c}", from, page.<String>path("next_cursor"))
                .then()
                .body("items.schedule_id", contains(first))
                .body("next_cursor", nullValue());
    }
}
