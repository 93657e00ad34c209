package dev.bulwark.loans.days;

import static dev.bulwark.support.Database.assertBooksBalance;
import static dev.bulwark.support.Database.query;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.loans.schedule.BusinessDayRule;
import dev.bulwark.loans.schedule.BusinessDays;
import dev.bulwark.loans.schedule.DayCount;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Method;
import dev.bulwark.loans.schedule.Schedule;
import dev.bulwark.loans.schedule.ScheduleRefused;
import dev.bulwark.loans.schedule.Terms;
import dev.bulwark.money.Money;
import dev.bulwark.support.Bank;
import dev.bulwark.support.LoanRows;
import dev.bulwark.support.LoanRows.Lateness;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a day does to a loan. */
@QuarkusTest
class LoanDayTest {

    private static final LocalDate PAYOUT = LocalDate.of(2020, 1, 31);
    private static final Currency EUR = Currency.getInstance("EUR");

    @Inject
    Bank bank;

    @Inject
    LoanDays days;

    @Inject
    Mutiny.SessionFactory sessions;

    private LoanRows loans;

    @BeforeEach
    void begin() {
        loans = LoanRows.with(bank);
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
        loans.payOff();
        assertBooksBalance();
    }

    private static void count(List<UUID> ids, LocalDate to) {
        query("select count(*) from loan_days('{%s}', '%s', now(), '{}')".formatted(joined(ids), to));
    }

    private static String joined(List<UUID> ids) {
        return String.join(",", ids.stream().map(UUID::toString).toList());
    }

    private static String book(UUID id) {
        return query(LoanDayOracle.QUERY_ALL.formatted(id)).get(0);
    }

    /**
     * A loan of 300.00 and 12 % that nobody pays, each column of its book by hand: 2.90, 2.01 and 1.01 of interest for 29, 29
     * and 31 days, due on the 29th of February, March and April.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the first day                            | 2020-02-01 | 30000 10 0 0 0 current f
            ten cents a day                          | 2020-02-02 | 30000 20 0 0 0 current f
            the last day of the period               | 2020-02-28 | 30000 280 0 0 0 current f
            due, and all of the period has accrued   | 2020-02-29 | 30000 290 0 0 0 current f
            past due, in the next period             | 2020-03-01 | 30000 297 0 0 1 1-30 f
            the day before the late fee              | 2020-03-04 | 30000 318 0 0 4 1-30 f
            late                                     | 2020-03-05 | 30000 325 1500 0 5 1-30 f
            charged once                             | 2020-03-06 | 30000 332 1500 0 6 1-30 f
            the last day of 1 to 30                  | 2020-03-30 | 30000 494 1500 0 30 1-30 f
            the first of 31 to 60                    | 2020-03-31 | 30000 498 1500 0 31 31-60 f
            the last of 31 to 60                     | 2020-04-29 | 30000 592 3000 0 60 31-60 f
            after maturity: nothing accrues          | 2020-05-05 | 30000 592 4500 0 66 61-90 f
            the last of 61 to 90                     | 2020-05-29 | 30000 592 4500 0 90 61-90 f
            over 90: interest stops being income     | 2020-05-30 | 30000 592 4500 592 91 90+ t
            """)
    void countsEveryColumn(String why, LocalDate morning, String expected) {
        UUID id = loans.active(LoanRows.terms("300.00", "EUR", 3, PAYOUT), Lateness.USUAL);
        count(List.of(id), morning);
        assertEquals(expected, book(id), why);
    }

    @Test
    void agreesWithTheScheduleOnEveryLoanThatNobodyPays() {
        Random random = new Random(20261125);
        Map<UUID, LoanDayOracle> oracles = new LinkedHashMap<>();
        while (oracles.size() < 60) {
            try {
                LoanDayOracle oracle = randomLoan(random);
                oracles.put(loans.active(oracle.schedule().terms(), oracle.lateness()), oracle);
            } catch (ScheduleRefused unusable) {
                // Terms at random are now and then none that a bank would offer.
            }
        }
        List<UUID> ids = List.copyOf(oracles.keySet());
        LocalDate morning = PAYOUT;
        while (morning.isBefore(PAYOUT.plusMonths(16))) {
            morning = morning.plusDays(1 + random.nextInt(16));
            count(ids, morning);
            List<String> books = query(LoanDayOracle.QUERY_ALL.formatted(joined(ids)));
            for (int i = 0; i < ids.size(); i++) {
                LoanDayOracle oracle = oracles.get(ids.get(i));
                assertEquals(oracle.at(morning), books.get(i), oracle.schedule().terms() + " on " + morning);
            }
        }
    }

    private static LoanDayOracle randomLoan(Random random) {
        LocalDate payout = PAYOUT.minusDays(random.nextInt(3));
        int instalments = 2 + random.nextInt(12);
        Grace.Kind kind = Grace.Kind.values()[random.nextInt(4)];
        Terms terms = new Terms(
                new Money(10_000L + random.nextInt(100_000_000), EUR),
                BigDecimal.valueOf(random.nextInt(40_000_000), 6),
                instalments,
                payout,
                payout.plusDays(10 + random.nextInt(50)),
                Method.values()[random.nextInt(Method.values().length)],
                DayCount.values()[random.nextInt(4)],
                new BusinessDays(BusinessDayRule.values()[random.nextInt(4)], Set.of()),
                kind == Grace.Kind.NONE ? Grace.NONE : new Grace(kind, 1 + random.nextInt(instalments - 1)),
                new Money(0, EUR));
        return new LoanDayOracle(
                Schedule.of(terms),
                new Lateness(random.nextInt(3) * 700L, 1 + random.nextInt(90), 30 + random.nextInt(300)));
    }

    @Test
    void accruesEvenlyAndRoundsHalfToEven() {
        Random random = new Random(7);
        List<String> calls = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        LocalDate from = LocalDate.of(2020, 1, 1);
        for (int i = 0; i < 5_000; i++) {
            int length = i % 2 == 0 ? 2 * (1 + random.nextInt(15)) : 1 + random.nextInt(4_000); // even ones have ties
            long earned = i % 3 == 0 ? random.nextInt(100) : random.nextLong(0, 1_000_000_000_000_000_000L);
            int gone = random.nextInt(length + 3) - 1;
            LocalDate to = from.plusDays(length);
            LocalDate at = from.plusDays(gone);
            calls.add("(%d::bigint, date '%s', date '%s', date '%s')".formatted(earned, from, to, at));
            expected.add(String.valueOf(LoanDayOracle.accruedMinor(earned, from, to, at)));
        }
        assertEquals(
                expected,
                query("select loan_accrued(e, f, t, a) from (values " + String.join(",", calls) + ") v(e, f, t, a)"));
        assertEquals(
                List.of("5", "0", "2", "2", "4"), // a period without days; a day before; three ties
                query("""
                        select loan_accrued(e, '2020-01-01', t, a) from (values
                            (5::bigint, date '2020-01-01', date '2020-01-01'), (5, '2020-01-03', '2019-12-31'),
                            (3, '2020-01-03', '2020-01-02'), (5, '2020-01-03', '2020-01-02'), (7, '2020-01-03', '2020-01-02')
                        ) v(e, t, a)"""));
    }

    @Test
    void tellsOfEachInstalmentOnTheDayThatItFallsDue() {
        UUID id = loans.active(LoanRows.terms("300.00", "EUR", 3, PAYOUT), Lateness.USUAL);
        String told =
                "select count(*) from outbox_event where type = 'loans.instalment_due' and subject_id = '" + id + "'";
        count(List.of(id), LocalDate.of(2020, 2, 28));
        assertEquals(List.of("0"), query(told));
        count(List.of(id), LocalDate.of(2020, 2, 29));
        assertEquals(List.of("1"), query(told));
        count(List.of(id), LocalDate.of(2020, 3, 31));
        assertEquals(List.of("2"), query(told), "also while another is late");
    }

    @Test
    void chargesNothingForWhatIsPaidInTime() {
        UUID id = loans.active(LoanRows.terms("300.00", "EUR", 3, PAYOUT), Lateness.USUAL);
        count(List.of(id), LocalDate.of(2020, 2, 29));
        loans.pay(id, 1);
        count(List.of(id), LocalDate.of(2020, 3, 29));
        assertEquals("20093 201 0 0 0 current f", book(id));
        loans.pay(id, 2);
        count(List.of(id), LocalDate.of(2020, 4, 29));
        loans.pay(id, 3);
        assertEquals("0 0 0 0 0 current f", book(id));
    }

    @Test
    void suspendsWhatNonAccrualLoansEarn() {
        Terms terms = LoanRows.terms("10000.00", "EUR", 24, PAYOUT);
        Lateness lateness = new Lateness(0, 5, 30);
        UUID id = loans.active(terms, lateness);
        LoanDayOracle oracle = new LoanDayOracle(Schedule.of(terms), lateness);
        LocalDate fallen = LocalDate.of(2020, 3, 31);
        count(List.of(id), fallen.minusDays(1));
        String earned =
                "select posted_minor from ledger_account where id = ledger_bank_account('INTEREST_INCOME', 'EUR')";
        long interest = Long.parseLong(book(id).split(" ")[1]);
        long before = Long.parseLong(query(earned).get(0));
        count(List.of(id), fallen);
        assertEquals(oracle.at(fallen), book(id));
        assertEquals(before - interest, Long.parseLong(query(earned).get(0)), "none of it is income any more");
        count(List.of(id), fallen.plusMonths(2));
        assertEquals(oracle.at(fallen.plusMonths(2)), book(id));
        assertEquals(before - interest, Long.parseLong(query(earned).get(0)), "nor is what accrues from then on");
        assertEquals(
                List.of("non_accrual"), query("select kind from loan_entry where loan_id = '" + id + "' order by id"));
    }

    @Test
    void bringsALoanToADayOnceAndOnlyForward() throws Throwable {
        UUID id = loans.active(LoanRows.terms("300.00", "EUR", 3, PAYOUT), Lateness.USUAL);
        bring(id, PAYOUT.plusDays(9));
        String counted = book(id);
        List<String> postings = query("select count(*) from transfer");
        bring(id, PAYOUT.plusDays(9));
        bring(id, PAYOUT.plusDays(3));
        assertEquals(counted, book(id));
        assertEquals(postings, query("select count(*) from transfer"));
        assertEquals(
                List.of(PAYOUT.plusDays(9).toString()),
                query("select accrued_to from loan_book where loan_id = '" + id + "'"));
    }

    private void bring(UUID id, LocalDate day) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> sessions.withTransaction(session -> days.bringTo(session, id, day, List.of(UUID.randomUUID()))));
    }
}
