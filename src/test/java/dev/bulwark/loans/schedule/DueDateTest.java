package dev.bulwark.loans.schedule;

import static dev.bulwark.loans.schedule.Loans.on;
import static dev.bulwark.loans.schedule.Loans.with;
import static dev.bulwark.loans.schedule.ScheduleRefused.Reason.DUE_DATES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateTest {

    private static final LocalDate GOOD_FRIDAY = LocalDate.of(2027, 3, 26);
    private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);

    private static Terms from(LocalDate payout, LocalDate firstDue, int instalments) {
        return on("1000.00", "EUR", "5", instalments, Method.EQUAL_PRINCIPAL, DayCount.ACT_365F, payout, firstDue);
    }

    private static List<String> dues(Terms terms) {
        return Schedule.of(terms).instalments().stream()
                .map(line -> line.due().toString())
                .toList();
    }

    @Test
    void theThirtyFirstComesBackAfterAShortMonth() {
        assertEquals(
                List.of("2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"),
                dues(from(LocalDate.of(2027, 12, 31), LocalDate.of(2028, 1, 31), 5)));
    }

    @Test
    void aLeapDayIsTheTwentyNinthOfEveryMonthThatHasOne() {
        assertEquals(
                List.of("2028-02-29", "2028-03-29", "2028-04-29"),
                dues(from(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29), 3)));
        assertEquals(
                "2029-02-28",
                dues(from(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29), 13))
                        .get(12));
    }

    /** 2027-03-26 and 29 are holidays; 27 and 28 a weekend; 2027-01-31 is a Sunday, 2028-01-01 a Saturday. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-26, NONE, 2027-03-26",
        "2027-03-26, FOLLOWING, 2027-03-30",
        "2027-03-26, MODIFIED_FOLLOWING, 2027-03-30",
        "2027-03-26, PRECEDING, 2027-03-25",
        "2027-03-29, PRECEDING, 2027-03-25",
        "2027-03-30, FOLLOWING, 2027-03-30",
        "2027-01-31, FOLLOWING, 2027-02-01",
        "2027-01-31, MODIFIED_FOLLOWING, 2027-01-29",
        "2027-01-31, PRECEDING, 2027-01-29",
        "2028-01-01, MODIFIED_FOLLOWING, 2028-01-03",
        "2028-01-01, PRECEDING, 2027-12-31",
        "2027-10-30, MODIFIED_FOLLOWING, 2027-10-29",
        "2027-02-28, MODIFIED_FOLLOWING, 2027-02-26"
    })
    void whatIsNoBusinessDayMoves(LocalDate date, BusinessDayRule rule, LocalDate expected) {
        assertEquals(expected, new BusinessDays(rule, Set.of(GOOD_FRIDAY, EASTER_MONDAY)).adjust(date));
    }

    @Test
    void aHolidayMovesThePaymentAndNoInterest() {
        Terms terms = with(
                from(LocalDate.of(2027, 1, 26), LocalDate.of(2027, 2, 26), 3),
                new BusinessDays(BusinessDayRule.FOLLOWING, Set.of(GOOD_FRIDAY, EASTER_MONDAY)));
        List<Instalment> lines = Schedule.of(terms).instalments();
        assertEquals(List.of("2027-02-26", "2027-03-30", "2027-04-26"), dues(terms));
        assertEquals(
                List.of(31L, 28L, 31L),
                lines.stream().map(line -> line.reasons().fraction().days()).toList());
    }

    @Test
    void theFirstPeriodMayBeShortOrLong() {
        LocalDate payout = LocalDate.of(2027, 1, 15);
        assertEquals(
                1,
                Period.of(from(payout, payout.plusDays(1), 2)).get(0).fraction().days());
        assertEquals(
                90,
                Period.of(from(payout, payout.plusDays(90), 2))
                        .get(0)
                        .fraction()
                        .days());
    }

    @Test
    void nothingIsDueOnTheDayOfThePayoutOrBefore() {
        LocalDate monday = LocalDate.of(2027, 2, 1);
        assertRefused(from(monday, monday, 2));
        assertRefused(from(monday, monday.minusDays(1), 2));
        Terms onSunday = from(LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 7), 2);
        assertRefused(with(onSunday, new BusinessDays(BusinessDayRule.PRECEDING, Set.of())));
    }

    @Test
    void aCalendarThatHasNoBusinessDaysIsRefused() {
        LocalDate payout = LocalDate.of(2027, 1, 15);
        Set<LocalDate> closed = payout.datesUntil(payout.plusDays(100)).collect(Collectors.toSet());
        assertRefused(with(from(payout, payout.plusMonths(1), 2), new BusinessDays(BusinessDayRule.FOLLOWING, closed)));
    }

    private static void assertRefused(Terms terms) {
        assertEquals(
                DUE_DATES,
                assertThrows(ScheduleRefused.class, () -> Schedule.of(terms)).reason());
    }
}
