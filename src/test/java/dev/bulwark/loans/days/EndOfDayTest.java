package dev.bulwark.loans.days;

import static dev.bulwark.support.Database.assertBooksBalance;
import static dev.bulwark.support.Database.change;
import static dev.bulwark.support.Database.query;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.loans.days.DayRun.Step;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import dev.bulwark.support.LoanRows;
import dev.bulwark.support.LoanRows.Lateness;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of days, long ago: of all loans only those made here are behind. The tests say which day it is. */
@QuarkusTest
class EndOfDayTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 28);
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String BANK_ACCOUNTS = """
            select string_agg(purpose || ' ' || posted_minor, ', ' order by purpose)
            from unnest(array['LOAN_RECEIVABLE', 'INTEREST_INCOME', 'FEE_INCOME', 'INTEREST_SUSPENSE']) purpose
            join ledger_account on id = ledger_bank_account(purpose, '%s')
            """;

    private static final String STANDING = "select count(*) from loan_book where open and accrued_to = '%s'";

    @Inject
    Bank bank;

    @Inject
    EndOfDay endOfDay;

    @Inject
    DayRun run;

    @Inject
    LoanDays days;

    @Inject
    MeterRegistry registry;

    @Inject
    Mutiny.SessionFactory sessions;

    private LoanRows loans;

    @BeforeEach
    void begin() {
        loans = LoanRows.with(bank);
        open(DAY);
    }

    @AfterEach
    void checkBooks() {
        change("drop trigger if exists broken_for_test on loan_book");
        assertBooksBalance();
        loans.payOff();
        change("delete from loan_day_failure");
        change("update loan_end_of_day set business_date = null, started_at = null, after_loan_id = '" + NOBODY + "'");
        assertBooksBalance();
    }

    private static void open(LocalDate day) {
        change("update loan_end_of_day set business_date = '" + day + "', started_at = null, after_loan_id = '" + NOBODY
                + "'");
        change("delete from loan_day_run_sum");
        change("delete from loan_day_run");
    }

    private void endDaysBefore(LocalDate today) {
        await(endOfDay.run(today));
    }

    private static <T> T await(Uni<T> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Each in a context of its own, as replicas and requests are: in one they would share a session of the database. */
    private static void together(List<Supplier<Uni<?>>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<CompletableFuture<Void>> begun = work.stream()
                    .map(one -> CompletableFuture.runAsync(() -> awaitInContext(one), threads))
                    .toList();
            begun.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private static void awaitInContext(Supplier<Uni<?>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work::get);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Step step(LocalDate today, int size) {
        return await(sessions.withTransaction(session -> run.step(session, today, size)));
    }

    /** Loans of many kinds of days: in a period, at its end, late, about to fall. */
    private List<UUID> cohort() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            LocalDate payout = DAY.minusDays(i * 10L);
            made.add(loans.active(
                    LoanRows.terms(1000 + i * 77 + ".00", "EUR", 3 + i, payout), new Lateness(100 + i, 5, 30 + i)));
        }
        query("select count(*) from loan_days('{%s}', '%s', now(), '{}')"
                .formatted(String.join(",", made.stream().map(UUID::toString).toList()), DAY));
        return made;
    }

    @Test
    void endsEachDayOnceHoweverOftenItIsAsked() {
        cohort();
        endDaysBefore(DAY.plusDays(1));
        List<String> books = loans.books();
        List<String> postings = query("select count(*) from transfer");
        assertEquals(List.of("9"), query(STANDING.formatted(DAY.plusDays(1))));
        endDaysBefore(DAY.plusDays(1));
        endDaysBefore(DAY);
        assertEquals(books, loans.books());
        assertEquals(postings, query("select count(*) from transfer"));
        assertEquals(List.of(DAY.plusDays(1).toString()), query("select business_date from loan_end_of_day"));
        assertEquals(List.of("9"), query("select loans from loan_day_run where finished_at is not null"));
    }

    @Test
    void makesUpMissedDaysAsIfEachHadBeenEndedInItsNight() {
        cohort();
        String before = query(BANK_ACCOUNTS.formatted("EUR")).get(0);
        for (int night = 1; night <= 10; night++) {
            endDaysBefore(DAY.plusDays(night));
        }
        List<String> eachNight = loans.books();
        String moved = difference(before);
        loans.payOff();

        open(DAY);
        cohort();
        before = query(BANK_ACCOUNTS.formatted("EUR")).get(0);
        endDaysBefore(DAY.plusDays(10));
        assertEquals(eachNight, loans.books());
        assertEquals(moved, difference(before));
        assertEquals(List.of("10", "90"), query("select unnest(array[count(*), sum(loans)]) from loan_day_run"));
    }

    /** By how much each of the bank's accounts has moved since. */
    private static String difference(String before) {
        String[] now = query(BANK_ACCOUNTS.formatted("EUR")).get(0).split(", ");
        String[] then = before.split(", ");
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            String[] account = now[i].split(" ");
            moved.add(account[0] + ' ' + (Long.parseLong(account[1]) - Long.parseLong(then[i].split(" ")[1])));
        }
        return String.join(", ", moved);
    }

    @Test
    void goesOnBehindTheSliceThatCommittedLast() {
        cohort();
        endDaysBefore(DAY.plusDays(1));
        List<String> undisturbed = loans.books();
        loans.payOff();

        open(DAY);
        cohort();
        assertEquals(Step.WORKED, step(DAY.plusDays(1), 4)); // and then it was killed
        assertEquals(List.of("4"), query("select loans from loan_day_run"));
        assertBooksBalance();
        endDaysBefore(DAY.plusDays(1));
        assertEquals(undisturbed, loans.books());
        assertEquals(List.of("9"), query("select loans from loan_day_run"));
    }

    @Test
    void leavesNothingOfASliceThatWasRolledBack() {
        cohort();
        List<String> before = loans.books();
        List<String> postings = query("select count(*) from transfer");
        try {
            await(sessions.withTransaction(session -> run.step(session, DAY.plusDays(1), 4)
                    .chain(done -> Uni.createFrom().failure(new IllegalStateException("killed before the commit")))));
        } catch (IllegalStateException killed) {
            assertEquals(before, loans.books());
        }
        assertEquals(postings, query("select count(*) from transfer"));
        assertEquals(List.of(), query("select 1 from loan_day_run"));
    }

    @Test
    void countsLoansThatArePaidOutAmidTheRun() {
        cohort();
        step(DAY.plusDays(1), 8);
        UUID behind = loans.active(
                UUID.fromString("00000000-0000-4000-8000-"
                        + UUID.randomUUID().toString().substring(24)),
                LoanRows.terms("500.00", "EUR", 3, DAY),
                Lateness.USUAL);
        UUID older = loans.active(LoanRows.terms("500.00", "EUR", 3, DAY.minusDays(3)), Lateness.USUAL);
        UUID ahead = loans.active(LoanRows.terms("500.00", "EUR", 3, DAY.plusDays(1)), Lateness.USUAL);
        endDaysBefore(DAY.plusDays(1));
        String stands = "select accrued_to || ' ' || interest_minor from loan_book where loan_id = '";
        assertEquals(List.of(DAY.plusDays(1) + " 16"), query(stands + behind + "'"));
        assertEquals(List.of(DAY.plusDays(1) + " 65"), query(stands + older + "'"), "all days that were missing");
        assertEquals(List.of(DAY.plusDays(1) + " 0"), query(stands + ahead + "'"));
        assertEquals(List.of("14"), query("select loans from loan_day_run"));
    }

    @Test
    void isRunByOneReplicaAtATime() throws SQLException {
        cohort();
        List<String> before = loans.books();
        try (Connection other = Database.as("postgres");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from loan_end_of_day for update");
            assertEquals(Step.BUSY, step(DAY.plusDays(1), 4));
            endDaysBefore(DAY.plusDays(1));
            assertEquals(before, loans.books());
        }
        together(List.of(() -> endOfDay.run(DAY.plusDays(2)), () -> endOfDay.run(DAY.plusDays(2))));
        endDaysBefore(DAY.plusDays(2)); // whoever found the row locked has left the rest to the other
        assertEquals(List.of("9 9"), query("select string_agg(loans::text, ' ') from loan_day_run"));
    }

    @Test
    void meetsOperationsOnTheSameLoansWithoutCountingADayTwice() {
        List<UUID> made = cohort();
        endDaysBefore(DAY.plusDays(2));
        List<String> undisturbed = loans.books();
        loans.payOff();

        open(DAY);
        made = cohort();
        List<Supplier<Uni<?>>> work = new ArrayList<>();
        work.add(() -> endOfDay.run(DAY.plusDays(2)));
        work.add(() -> endOfDay.run(DAY.plusDays(2)));
        for (UUID loanId : made) {
            work.add(() -> sessions.withTransaction(session -> days.bringTo(session, loanId, DAY.plusDays(2))));
        }
        together(work);
        endDaysBefore(DAY.plusDays(2));
        assertEquals(undisturbed, loans.books());
    }

    @Test
    void ringsOnceAnHourWhenARunStopsAndGoesOnWhenItCan() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        open(today.minusDays(1));
        loans.active(LoanRows.terms("500.00", "EUR", 3, today.minusDays(1)), Lateness.USUAL);
        change("alter table loan_day_run add constraint broken_for_test check (loans < 0) not valid");
        await(endOfDay.look());
        await(endOfDay.look());
        change("alter table loan_day_run drop constraint broken_for_test");
        assertEquals(
                List.of("1"),
                query("select count(*) from audit_event where action = 'loan_days_not_counted'"
                        + " and not details ? 'loan_id'"));
        assertEquals(List.of(today.minusDays(1).toString()), query("select business_date from loan_end_of_day"));
        assertEquals(1, registry.get("bulwark.loans.days.behind").gauge().value());
        await(endOfDay.look());
        assertEquals(List.of(today.toString()), query("select business_date from loan_end_of_day"));
        assertEquals(0, registry.get("bulwark.loans.days.behind").gauge().value());
        assertTrue(registry.get("bulwark.loans.end.of.day.loans").gauge().value() >= 1);
        assertTrue(registry.get("bulwark.loans.end.of.day.duration.seconds")
                        .gauge()
                        .value()
                >= 0);
    }

    @Test
    void keepsCurrenciesApart() {
        loans.active(LoanRows.terms("1000.00", "EUR", 3, DAY), Lateness.USUAL);
        loans.active(LoanRows.terms("100000", "JPY", 3, DAY), Lateness.USUAL);
        loans.active(LoanRows.terms("300000", "JPY", 3, DAY), Lateness.USUAL);
        String yen = query(BANK_ACCOUNTS.formatted("JPY")).get(0);
        endDaysBefore(DAY.plusDays(1));
        assertEquals(
                List.of("EUR 32", "JPY 129"),
                query("select currency || ' ' || accrued_minor from loan_day_run_sum order by currency"));
        assertNotEquals(yen, query(BANK_ACCOUNTS.formatted("JPY")).get(0));
        assertEquals(query("select accrued_minor from loan_day_run_sum order by currency"), query("""
                        select sum(b.interest_minor) from loan_book b where b.loan_id = any ('{%s}')
                        group by currency order by currency""".formatted(
                String.join(",", loans.made().stream().map(UUID::toString).toList()))));
    }

    @Test
    void letsNoBrokenLoanStopTheOthersAndCatchesItUp() {
        List<UUID> made = cohort();
        UUID bad = made.get(4);
        change("""
                create or replace function broken_for_test() returns trigger language plpgsql as $$
                begin
                    if new.loan_id = '%s' then raise exception 'broken'; end if;
                    return new;
                end $$""".formatted(bad));
        change(
                "create trigger broken_for_test before update on loan_book for each row execute function broken_for_test()");
        endDaysBefore(DAY.plusDays(2));
        assertEquals(List.of("8"), query(STANDING.formatted(DAY.plusDays(2))));
        assertEquals(List.of(bad.toString()), query("select loan_id from loan_day_failure"));
        assertEquals(
                List.of("1", "1"),
                query("select failed from loan_day_run order by business_date"),
                "the days are closed");
        endDaysBefore(DAY.plusDays(2));
        assertEquals(
                List.of("1"),
                query(
                        "select count(*) from audit_event where action = 'loan_days_not_counted' and details ->> 'loan_id' = '"
                                + bad + "'"),
                "once an hour");

        change("drop trigger broken_for_test on loan_book");
        endDaysBefore(DAY.plusDays(2));
        assertEquals(List.of(), query("select loan_id from loan_day_failure"));
        assertEquals(List.of("9"), query(STANDING.formatted(DAY.plusDays(2))));
    }

    @Test
    void leavesTheDayOpenWhenItIsNotTheLoansThatAreBroken() {
        cohort();
        String frozen =
                "update ledger_account set credits_frozen = %s where id = ledger_bank_account('INTEREST_INCOME', 'EUR')";
        change(frozen.formatted("true"));
        assertThrows(IllegalStateException.class, () -> await(endOfDay.run(DAY.plusDays(1), 3)));
        change(frozen.formatted("false"));
        assertEquals(List.of(DAY.toString()), query("select business_date from loan_end_of_day"));
        assertEquals(List.of("3"), query("select count(*) from loan_day_failure"));
        endDaysBefore(DAY.plusDays(1));
        assertEquals(List.of("9"), query(STANDING.formatted(DAY.plusDays(1))));
        assertEquals(List.of(), query("select 1 from loan_day_failure"));
    }

    @Test
    void endsOffersAfterTheirLastDay() {
        UUID over = loans.offer(DAY);
        UUID open = loans.offer(DAY.plusDays(1));
        endDaysBefore(DAY.plusDays(1));
        String status = "select status from loan where id = '";
        assertEquals(List.of("expired"), query(status + over + "'"));
        assertEquals(List.of("approved"), query(status + open + "'"));
        assertEquals(
                List.of("loans.offer_expired"),
                query("select type from outbox_event where subject_id = '" + over + "'"));
        assertEquals(
                List.of("system"),
                query(
                        "select user_id from audit_event where action = 'loans.offer_expired' and details ->> 'loan_id' = '"
                                + over + "'"));
        assertTrue(Integer.parseInt(
                        query("select offers_expired from loan_day_run").get(0))
                >= 1);
        endDaysBefore(DAY.plusDays(2));
        assertEquals(List.of("expired"), query(status + open + "'"));
    }

    @Test
    void alertsWhenTheBankDoesNotSayWhatItsLoansSay() {
        List<UUID> made = cohort();
        change("update loan_book set penalty_minor = penalty_minor + 1 where loan_id = '" + made.get(0) + "'");
        endDaysBefore(DAY.plusDays(2));
        String alerts = "select count(*) from audit_event where action = 'ledger.books_out_of_balance'"
                + " and details ->> 'invariant' = 'receivable_is_sum_of_outstanding'";
        assertEquals(List.of("1"), query(alerts), "once, though two days were ended");
        assertEquals(
                List.of("receivable_is_sum_of_outstanding EUR"),
                query("select invariant || ' ' || subject from ledger_finding"));
        change("update loan_book set penalty_minor = penalty_minor - 1 where loan_id = '" + made.get(0) + "'");
        endDaysBefore(DAY.plusDays(3));
        assertEquals(List.of(), query("select invariant from ledger_finding"));
        assertEquals(List.of("1"), query(alerts));
    }

    @Test
    void opensTodayWhenItLooksForTheFirstTime() {
        change("update loan_end_of_day set business_date = null");
        endDaysBefore(DAY.plusDays(7));
        assertEquals(List.of(DAY.plusDays(7).toString()), query("select business_date from loan_end_of_day"));
    }

    @Test
    void recordsTheEndOfADayAndShowsIt() {
        cohort();
        List<String> before = query("select count(*) from outbox_event where type = 'loans.end_of_day'");
        endDaysBefore(DAY.plusDays(1));
        assertEquals(List.of(DAY + " 9 0"), query("""
                        select concat_ws(' ', details ->> 'business_date', details ->> 'loans', details ->> 'failed')
                        from audit_event where action = 'loans.end_of_day' order by id desc limit 1"""));
        assertNotEquals(before, query("select count(*) from outbox_event where type = 'loans.end_of_day'"));
        bank.staff("loan_officer")
                .get("/api/loans/business-date")
                .then()
                .statusCode(200)
                .body("business_date", equalTo(DAY.plusDays(1).toString()))
                .body("running", equalTo(false))
                .body("last_run.business_date", equalTo(DAY.toString()))
                .body("last_run.loans", equalTo(9))
                .body("last_run.sums[0].currency", equalTo("EUR"));
    }
}
