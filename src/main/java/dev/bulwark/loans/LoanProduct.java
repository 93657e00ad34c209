package dev.bulwark.loans;

import dev.bulwark.loans.schedule.BusinessDays;
import dev.bulwark.loans.schedule.DayCount;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Method;
import dev.bulwark.loans.schedule.Terms;
import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * A row of {@code loan_product}. Each rule here has its pair there; a row that breaks one fails with
 * IllegalArgumentException, and nothing is quoted from it.
 *
 * @param ratePercent nominal, a year
 * @param feePercent of the amount, besides the fixed fee
 * @param firstDueDaysMax the latest first due date, in days from the payout
 * @param allocation what a payment pays first
 */
record LoanProduct(
        String name,
        Currency currency,
        Limits limits,
        BigDecimal ratePercent,
        Method method,
        DayCount dayCount,
        BusinessDays businessDays,
        Grace grace,
        Fee fee,
        int firstDueDaysMax,
        List<Allocation> allocation) {

    private static final int FEE_PERCENT_MAX = 50;
    private static final int FIRST_DUE_DAYS_MAX = 366;

    /** Inclusive, amounts in minor units, terms in months. */
    record Limits(long minMinor, long maxMinor, int termMin, int termMax, int termDefault) {

        Limits {
            require(minMinor > 0 && minMinor <= maxMinor && maxMinor <= Terms.AMOUNT_MINOR_MAX, "limits of the amount");
            require(termMin >= 1 && termMin <= termDefault, "limits of the term");
            require(termDefault <= termMax && termMax <= Terms.INSTALMENTS_MAX, "limits of the term");
        }
    }

    record Fee(long fixedMinor, BigDecimal percent) {

        Fee {
            require(fixedMinor >= 0, "fee");
            require(percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(FEE_PERCENT_MAX)) <= 0, "fee");
        }

        /** The percentage is rounded to a minor unit, half to even. */
        Money of(Money amount) {
            long share = BigDecimal.valueOf(amount.amountMinor())
                    .multiply(percent)
                    .movePointLeft(2)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
            return new Money(Math.addExact(fixedMinor, share), amount.currency());
        }
    }

    LoanProduct {
        require(ratePercent.signum() >= 0 && ratePercent.compareTo(Terms.RATE_PERCENT_MAX) <= 0, "rate");
        require(grace.instalments() < limits.termMin(), "grace");
        // With at most half of the amount in percent, the smallest loan is the one that the fixed fee weighs most on.
        require(fee.fixedMinor() < limits.minMinor() / 2, "fee");
        require(firstDueDaysMax >= 31 && firstDueDaysMax <= FIRST_DUE_DAYS_MAX, "first due date");
        require(
                allocation.size() == Allocation.values().length
                        && Set.copyOf(allocation).size() == allocation.size(),
                "allocation");
    }

    private static void require(boolean kept, String what) {
        if (!kept) {
            throw new IllegalArgumentException("loan_product breaks a rule about its " + what);
        }
    }

    Terms terms(Money amount, int months, LocalDate payout, LocalDate firstDue) {
        return new Terms(
                amount, ratePercent, months, payout, firstDue, method, dayCount, businessDays, grace, fee.of(amount));
    }
}
