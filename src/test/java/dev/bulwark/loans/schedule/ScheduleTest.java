package dev.bulwark.loans.schedule;

import static dev.bulwark.loans.schedule.Loans.loan;
import static dev.bulwark.loans.schedule.Loans.with;
import static dev.bulwark.loans.schedule.Loans.withFee;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.loans.schedule.ScheduleRefused.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static Reason refusal(Terms terms) {
        return assertThrows(ScheduleRefused.class, () -> Schedule.of(terms)).reason();
    }

    @Test
    void anInstalmentExplainsItself() {
        Schedule schedule = Schedule.of(loan("1000.00", "EUR", "10", 12, Method.ANNUITY, DayCount.ACT_365F));
        Instalment first = schedule.instalments().get(0);
        Instalment second = schedule.instalments().get(1);
        assertEquals("31/365", first.reasons().fraction().text());
        assertEquals("1000.00", first.reasons().base().text());
        assertEquals(
                "8.49315068",
                first.reasons().interest().setScale(8, RoundingMode.HALF_EVEN).toPlainString());
        assertEquals("8.49", first.interest().text());
        assertEquals(
                "0.00315068",
                first.reasons().carryOut().setScale(8, RoundingMode.HALF_EVEN).toPlainString());
        assertEquals(first.reasons().carryOut(), second.reasons().carryIn());
        assertEquals(first.balance(), second.reasons().base());
    }

    @Test
    void carriedRoundingKeepsTheSumOfInterestWithinHalfAMinorUnit() {
        Schedule schedule = Schedule.of(loan("123456", "JPY", "3.33", 120, Method.ANNUITY, DayCount.ACT_ACT));
        BigDecimal exact = schedule.instalments().stream()
                .map(line -> line.reasons().interest())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = exact.subtract(BigDecimal.valueOf(schedule.interest().amountMinor()));
        assertTrue(off.abs().compareTo(new BigDecimal("0.5")) <= 0, off.toPlainString());
    }

    @Test
    void interestThatWaitsBearsNoneAndIsPaidWithTheFirstInstalment() {
        Terms plain = loan("12000.00", "EUR", "12", 12, Method.ANNUITY, DayCount.THIRTY_360);
        Schedule schedule = Schedule.of(with(plain, new Grace(Grace.Kind.FULL_ACCRUED, 2)));
        List<Instalment> lines = schedule.instalments();
        assertEquals(lines.get(3).payment().amountMinor(), schedule.regularMinor());
        assertEquals("120.00", lines.get(0).deferred().text());
        assertEquals("0.00", lines.get(1).payment().text());
        assertEquals("12000.00", lines.get(1).balance().text());
        assertEquals("360.00", lines.get(2).interest().text());
        assertEquals(
                "120.00",
                lines.get(2)
                        .reasons()
                        .interest()
                        .setScale(2, RoundingMode.UNNECESSARY)
                        .toPlainString());
    }

    @Test
    void interestThatBecomesPrincipalBearsInterest() {
        Terms plain = loan("12000.00", "EUR", "12", 12, Method.ANNUITY, DayCount.THIRTY_360);
        List<Instalment> lines = Schedule.of(with(plain, new Grace(Grace.Kind.FULL_CAPITALISED, 2)))
                .instalments();
        assertEquals("12120.00", lines.get(0).balance().text());
        assertEquals("121.20", lines.get(1).deferred().text());
        assertEquals("12241.20", lines.get(2).reasons().base().text());
    }

    @Test
    void aFeeRaisesTheAprAndNothingElse() {
        Terms plain = loan("10000.00", "EUR", "8.9", 36, Method.ANNUITY, DayCount.THIRTY_360);
        Schedule free = Schedule.of(plain);
        Schedule charged = Schedule.of(withFee(plain, "100.00"));
        assertEquals(free.instalments(), charged.instalments());
        assertTrue(charged.apr().percent().compareTo(free.apr().percent()) > 0);
        // A nominal 8.9 % in twelve parts is (1 + 0.089 / 12)^12 - 1 a year.
        assertEquals("9.3", free.apr().rounded().toPlainString());
    }

    @Test
    void aRateTooHighForTheTermIsRefused() {
        assertEquals(
                Reason.INTEREST_NOT_COVERED,
                refusal(loan("1000.00", "EUR", "100", 480, Method.ANNUITY, DayCount.THIRTY_360)));
    }

    @Test
    void instalmentsOfZeroAreRefused() {
        assertEquals(Reason.NOTHING_TO_PAY, refusal(loan("100", "JPY", "0", 480, Method.ANNUITY, DayCount.THIRTY_360)));
        assertEquals(Reason.NOTHING_TO_PAY, refusal(loan("11", "JPY", "9", 12, Method.FLAT, DayCount.ACT_360)));
        assertEquals(Reason.NOTHING_TO_PAY, refusal(loan("1000.00", "EUR", "0", 12, Method.BULLET, DayCount.ACT_360)));
    }

    @Test
    void roundingNeitherEndsALoanEarlyNorLeavesASurpriseForTheLastInstalment() {
        assertEquals(
                Reason.ROUNDING_TOO_COARSE,
                refusal(loan("1300", "JPY", "0", 480, Method.ANNUITY, DayCount.THIRTY_360)));
        assertEquals(
                Reason.ROUNDING_TOO_COARSE,
                refusal(loan("1000", "JPY", "0", 480, Method.ANNUITY, DayCount.THIRTY_360)));
    }

    @Test
    void capitalisedInterestThatOutgrowsABookingIsRefused() {
        Terms plain = loan("1000000000000", "EUR", "100", 480, Method.BULLET, DayCount.THIRTY_360);
        assertEquals(Reason.OVERFLOW, refusal(with(plain, new Grace(Grace.Kind.FULL_CAPITALISED, 479))));
    }
}
