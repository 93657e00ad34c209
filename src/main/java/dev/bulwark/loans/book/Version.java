package dev.bulwark.loans.book;

import dev.bulwark.loans.LoanConditions;
import dev.bulwark.loans.schedule.BusinessDays;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Terms;
import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row of {@code loan_schedule}: the terms from which the lines of a version can be computed again.
 *
 * @param amountMinor zero when nothing is left to be repaid
 * @param instalments zero likewise
 * @param from the day from which interest counts
 * @param firstDue before it is moved to a business day
 * @param firstNo of the lines that the terms give; a line before it tells what was
 */
record Version(
        int version,
        Reason reason,
        LocalDate madeOn,
        long amountMinor,
        BigDecimal ratePercent,
        int instalments,
        LocalDate from,
        LocalDate firstDue,
        Grace grace,
        int firstNo) {

    /** Why it was made; the constant in lower case is what the table has. */
    enum Reason {
        PAYOUT,
        PREPAYMENT,
        RESCHEDULE
    }

    /** @param fee kept from the payout; zero for later versions */
    Terms terms(LoanConditions conditions, BusinessDays days, Money fee) {
        return new Terms(
                new Money(amountMinor, fee.currency()),
                ratePercent,
                instalments,
                from,
                firstDue,
                conditions.method(),
                conditions.dayCount(),
                days,
                grace,
                fee);
    }

    /** When this line is due, before it is moved. */
    LocalDate dueOf(int no) {
        return firstDue.plusMonths((long) no - firstNo);
    }

    /** What is left of grace when this line begins. */
    Grace graceFrom(int no, int instalmentsLeft) {
        int left = Math.min(grace.instalments() - (no - firstNo), instalmentsLeft - 1);
        return left <= 0 ? Grace.NONE : new Grace(grace.kind(), left);
    }
}
