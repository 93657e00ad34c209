package dev.bulwark.schedules;

import static dev.bulwark.schedules.Planned.cancel;
import static dev.bulwark.schedules.Planned.made;
import static dev.bulwark.schedules.Planned.runs;
import static dev.bulwark.schedules.Planned.state;
import static dev.bulwark.schedules.Planned.tomorrow;
import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Database.refusal;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each due date once: after a downtime, by several runners at once, after one that died, beside a cancellation. */
@QuarkusTest
class ScheduleRunnerTest {

    @Inject
    Bank bank;

    @Inject
    ScheduleRunner runner;

    private final LocalDate first = tomorrow();
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

    private void run(LocalDate today) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> runner.run(today));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void atOnce(List<Runnable> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        List<Callable<Void>> calls = new ArrayList<>();
        tasks.forEach(task -> calls.add(() -> {
            task.run();
            return null;
        }));
        for (Future<Void> done : threads.invokeAll(calls)) {
            done.get();
        }
        threads.shutdownNow();
    }

    private List<String> posted(int days) {
        return IntStream.range(0, days)
                .mapToObj(day -> first.plusDays(day) + " posted")
                .toList();
    }

    @Test
    void nothingHappensBeforeTheDate() {
        String scheduleId = made(teller, from, to, "10.00", first, "once");
        run(first.minusDays(1));
        assertEquals(List.of(), runs(scheduleId));
        assertEquals("active " + first, state(scheduleId));
        run(first);
        run(first.plusDays(400));
        assertEquals(posted(1), runs(scheduleId));
        assertEquals("finished -", state(scheduleId));
        assertEquals("90.00", balance(teller, from));
    }

    @Test
    void eachMissedDateIsExecutedOnceOldestFirst() {
        String scheduleId = made(teller, from, to, "10.00", first, "daily");
        run(first.plusDays(4));
        run(first.plusDays(4));
        assertEquals(posted(5), runs(scheduleId));
        assertEquals("active " + first.plusDays(5), state(scheduleId));
        assertEquals("50.00", balance(teller, from));
        List<String> dates =
                Database.query("select r.due_date from schedule_run r join transfer t on t.id = r.transfer_id"
                        + " where r.schedule_id = '" + scheduleId + "' order by t.debit_entry_no");
        assertEquals(dates.stream().sorted().toList(), dates);
    }

    @Test
    void aMonthlyScheduleKeepsItsDay() {
        LocalDate thirtyFirst = LocalDate.of(first.getYear() + 1, 1, 31);
        String scheduleId = made(teller, from, to, "1.00", thirtyFirst, "monthly");
        run(thirtyFirst.plusMonths(3));
        assertEquals(
                List.of(
                        thirtyFirst + " posted",
                        thirtyFirst.plusMonths(1) + " posted",
                        thirtyFirst.plusMonths(2) + " posted",
                        thirtyFirst.plusMonths(3) + " posted"),
                runs(scheduleId));
        assertEquals("active " + thirtyFirst.plusMonths(4), state(scheduleId));
    }

    @Test
    void aRefusalIsTheOutcomeOfItsDateAndTheNextGoesOn() {
        String scheduleId = made(teller, from, to, "60.00", first, "daily");
        run(first.plusDays(1));
        Bank.deposit(teller, from, "100.00");
        run(first.plusDays(2));
        Database.change("update ledger_account set debits_frozen = true where id = '" + from + "'");
        run(first.plusDays(3));
        Database.change("update ledger_account set debits_frozen = false where id = '" + from + "'");
        assertEquals(
                List.of(
                        first + " posted",
                        first.plusDays(1) + " insufficient_funds",
                        first.plusDays(2) + " posted",
                        first.plusDays(3) + " account_frozen"),
                runs(scheduleId));
        assertEquals(
                List.of("success", "failed", "success", "failed"),
                Database.query("select details ->> 'status' from audit_event where action = 'accounts.schedule_run'"
                        + " and details ->> 'schedule_id' = '" + scheduleId + "' order by id"));
        assertEquals("80.00", balance(teller, from));
    }

    @Test
    void aClosedAccountEndsTheSchedule() {
        String closing = Bank.openAccount(teller, Bank.createCustomer(teller), "EUR");
        String scheduleId = made(teller, from, closing, "1.00", first, "daily");
        teller.post("/api/accounts/close", Map.of("account_id", closing)).then().statusCode(200);
        run(first.plusDays(3));
        assertEquals(List.of(first + " account_closed"), runs(scheduleId));
        assertEquals("account_closed -", state(scheduleId));
    }

    @Test
    void anAccountThatAScheduleDebitsStaysOpen() {
        String empty = Bank.openAccount(teller, Bank.createCustomer(teller), "EUR");
        String scheduleId = made(teller, empty, to, "1.00", first, "once");
        Map<String, Object> close = Map.of("account_id", empty);
        teller.post("/api/accounts/close", close).then().statusCode(409).body("code", equalTo("account_has_schedules"));
        cancel(teller, scheduleId).then().statusCode(200);
        teller.post("/api/accounts/close", close).then().statusCode(200);
    }

    @Test
    void severalRunnersAtOnceNeverDoubleADate() throws Exception {
        List<String> schedules = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            schedules.add(made(teller, accountWith(teller, "10.00"), to, "1.00", first, "daily"));
        }
        LocalDate today = first.plusDays(4);
        atOnce(Collections.nCopies(4, () -> run(today)));
        run(today);
        schedules.forEach(scheduleId -> assertEquals(posted(5), runs(scheduleId)));
        assertEquals("31.00", balance(teller, to));
    }

    @Test
    void aRunThatDiesLeavesNothingAndHoldsUpNobody() {
        String dying = made(teller, from, to, "10.00", first, "once");
        String other = made(teller, from, to, "1.00", first, "once");
        Database.change("alter table audit_event add constraint no_run check"
                + " (coalesce(details ->> 'schedule_id', '') <> '" + dying + "') not valid");
        try {
            run(first);
        } finally {
            Database.change("alter table audit_event drop constraint no_run");
        }
        assertEquals(List.of(), runs(dying));
        assertEquals("active " + first, state(dying));
        assertEquals(posted(1), runs(other));
        assertEquals("99.00", balance(teller, from));
        run(first);
        assertEquals(posted(1), runs(dying));
        assertEquals("89.00", balance(teller, from));
    }

    @Test
    void aCancellationComesBeforeOrAfterARunNeverBetween() throws Exception {
        for (int round = 0; round < 5; round++) {
            String scheduleId = made(teller, from, to, "1.00", first, "daily");
            List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
            atOnce(List.of(
                    () -> run(first.plusDays(2)),
                    () -> answers.add(cancel(teller, scheduleId).statusCode())));
            assertEquals(List.of(200), answers);
            List<String> before = runs(scheduleId);
            run(first.plusDays(9));
            assertEquals(before, runs(scheduleId), "nothing runs after the cancellation");
            assertEquals("cancelled -", state(scheduleId));
        }
    }

    @Test
    void aCustomersScheduleDebitsTheCustomersOwnAccountOnly() {
        Person customer = bank.customer(teller.get("/api/accounts/{id}", from).path("customer_id"));
        String scheduleId = made(customer, from, to, "1.00", first, "daily");
        String foreign = accountWith(teller, "50.00");
        Database.change(
                "update transfer_schedule set from_account_id = '" + foreign + "' where id = '" + scheduleId + "'");
        run(first);
        assertEquals(List.of(first + " account_not_found"), runs(scheduleId));
        assertEquals("50.00", balance(teller, foreign));
    }

    @Test
    void nobodyRewritesWhatBecameOfADate() {
        String scheduleId = made(teller, from, to, "1.00", first, "once");
        run(first);
        String where = " where schedule_id = '" + scheduleId + "'";
        assertEquals("42501", refusal("bulwark_app", "delete from schedule_run" + where));
        assertEquals("42501", refusal("bulwark_app", "update transfer_schedule set amount_minor = 1"));
        assertEquals("23001", refusal("bulwark_owner", "delete from schedule_run" + where));
        assertEquals("23001", refusal("bulwark_owner", "update schedule_run set due_date = due_date + 1" + where));
        String again =
                "insert into schedule_run select schedule_id, due_date, outcome, problem_code, transfer_id, run_at"
                        + " from schedule_run" + where;
        assertEquals("23505", refusal("bulwark_app", again));
    }
}
