package dev.bulwark.loans.schedule;

import static dev.bulwark.loans.schedule.Loans.loan;
import static dev.bulwark.loans.schedule.Loans.on;
import static dev.bulwark.loans.schedule.Loans.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.loans.schedule.IndependentSchedule.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole schedules, line by line and to the last minor unit, against {@link IndependentSchedule} and published tables. */
class GoldenScheduleTest {

    private static final BusinessDays FOLLOWING =
            new BusinessDays(BusinessDayRule.FOLLOWING, Set.of(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29)));

    static List<Line> linesOf(Schedule schedule) {
        return schedule.instalments().stream()
                .map(line -> new Line(
                        line.due(),
                        line.payment().amountMinor(),
                        line.principal().amountMinor(),
                        line.interest().amountMinor(),
                        line.deferred().amountMinor(),
                        line.balance().amountMinor()))
                .toList();
    }

    static List<LocalDate> datesOf(Terms terms) {
        List<LocalDate> dates = new ArrayList<>(List.of(terms.payout()));
        for (int n = 0; n < terms.instalments(); n++) {
            dates.add(terms.firstDue().plusMonths(n));
        }
        return dates;
    }

    private static Map<String, Terms> loans() {
        Map<String, Terms> loans = new LinkedHashMap<>();
        String[][] amounts = {
            {"10000.00", "EUR", "8.9", "36"}, {"1000000", "JPY", "3.25", "48"}, {"2500.125", "KWD", "6.125", "24"}
        };
        for (Method method : Method.values()) {
            for (DayCount dayCount : DayCount.values()) {
                for (String[] amount : amounts) {
                    loans.put(
                            method + " " + dayCount + " " + amount[1],
                            loan(amount[0], amount[1], amount[2], Integer.parseInt(amount[3]), method, dayCount));
                }
            }
            Terms plain = loan("50000.00", "EUR", "5.4", 60, method, DayCount.ACT_ACT);
            for (Grace.Kind kind : Grace.Kind.values()) {
                if (kind != Grace.Kind.NONE) {
                    loans.put(method + " grace " + kind, with(plain, new Grace(kind, 6)));
                }
            }
            loans.put(method + " on business days", with(plain, FOLLOWING));
            LocalDate leapDay = LocalDate.of(2028, 2, 29);
            loans.put(
                    method + " paid out on a leap day, first due soon",
                    on("7777.77", "EUR", "11.99", 13, method, DayCount.ACT_ACT, leapDay, LocalDate.of(2028, 3, 10)));
            loans.put(
                    method + " at month ends, first due late",
                    on("7777.77", "EUR", "11.99", 18, method, DayCount.THIRTY_360, leapDay, LocalDate.of(2028, 5, 31)));
            loans.put(method + " one instalment", loan("1000.00", "EUR", "9.9", 1, method, DayCount.ACT_365F));
        }
        loans.put(
                "what is left adds up to exactly a half",
                on(
                        "20.000",
                        "KWD",
                        "4.5642",
                        69,
                        Method.FLAT,
                        DayCount.ACT_360,
                        LocalDate.of(2028, 5, 8),
                        LocalDate.of(2028, 5, 16)));
        loans.put("without interest", loan("1000.00", "EUR", "0", 36, Method.ANNUITY, DayCount.THIRTY_360));
        loans.put("forty years", loan("1000000.00", "EUR", "4.75", 480, Method.ANNUITY, DayCount.THIRTY_360));
        return loans;
    }

    @TestFactory
    Stream<DynamicTest> everyLineIsThatOfTheIndependentSolver() {
        Map<String, Terms> loans = loans();
        assertTrue(loans.size() >= 40, "only " + loans.size());
        return loans.entrySet().stream()
                .map(loan -> DynamicTest.dynamicTest(loan.getKey(), () -> {
                    Terms terms = loan.getValue();
                    assertEquals(IndependentSchedule.of(terms, datesOf(terms)), linesOf(Schedule.of(terms)));
                }));
    }

    /**
     * Instalments as published: in the course notes "Math 352, Theory of Interest, Amortization Project" (the first two, on
     * Scribd), in Wikipedia's "Mortgage calculator" (the third), and in tutorials (the fourth).
     */
    @ParameterizedTest
    @CsvSource({
        "150000.00, 3.625, 360, 684.08",
        "130000.00, 3.8, 180, 948.62",
        "200000.00, 6.5, 360, 1264.14",
        "100000.00, 8, 240, 836.44"
    })
    void instalmentsAreAsPublished(String amount, String rate, int months, String instalment) {
        Schedule schedule = Schedule.of(loan(amount, "USD", rate, months, Method.ANNUITY, DayCount.THIRTY_360));
        assertEquals(instalment, schedule.instalments().get(0).payment().text());
    }

    /**
     * The first lines of those notes' tables. They round for display only and go on with all digits, so a cent may lie
     * between a line of theirs and ours.
     */
    @Test
    void linesAreWithinACentOfThePublishedTable() {
        String[][] published = {
            {"453.13", "230.95"},
            {"452.43", "231.65"},
            {"451.73", "232.35"},
            {"451.03", "233.05"},
            {"450.32", "233.76"},
            {"449.62", "234.46"},
            {"448.91", "235.17"},
            {"448.20", "235.88"},
            {"447.48", "236.59"},
            {"446.77", "237.31"}
        };
        Schedule schedule = Schedule.of(loan("150000.00", "USD", "3.625", 360, Method.ANNUITY, DayCount.THIRTY_360));
        for (int n = 0; n < published.length; n++) {
            Instalment line = schedule.instalments().get(n);
            assertWithinACent(published[n][0], line.interest().text());
            assertWithinACent(published[n][1], line.principal().text());
        }
    }

    private static void assertWithinACent(String expected, String actual) {
        BigDecimal difference = new BigDecimal(expected).subtract(new BigDecimal(actual));
        assertTrue(difference.abs().compareTo(new BigDecimal("0.01")) <= 0, expected + " is not " + actual);
    }
}
