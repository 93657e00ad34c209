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
 * @param offerDays an approved loan waits so long to be paid out
 */
public record LoanProduct(
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
        List<Allocation> allocation,
        int offerDays,
        Lateness lateness) {

    private static final int FEE_PERCENT_MAX = 50;
    private static final int FIRST_DUE_DAYS_MAX = 366;
    private static final int OFFER_DAYS_MAX = 366;

    /** Inclusive, amounts in minor units, terms in months. */
    public record Limits(long minMinor, long maxMinor, int termMin, int termMax, int termDefault) {

        public Limits {
            require(minMinor > 0 && minMinor <= maxMinor && maxMinor <= Terms.AMOUNT_MINOR_MAX, "limits of the amount");
            require(termMin >= 1 && termMin <= termDefault, "limits of the term");
            require(termDefault <= termMax && termMax <= Terms.INSTALMENTS_MAX, "limits of the term");
        }
    }

    public record Fee(long fixedMinor, BigDecimal percent) {

        public Fee {
            require(fixedMinor >= 0, "fee");
            require(percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(FEE_PERCENT_MAX)) <= 0, "fee");
        }

        /** The percentage is rounded to a minor unit, half to even. */
        public Money of(Money amount) {
            long share = BigDecimal.valueOf(amount.amountMinor())
                    .multiply(percent)
                    .movePointLeft(2)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
            return new Money(Math.addExact(fixedMinor, share), amount.currency());
        }
    }

    /**
     * What becomes of instalments that are not paid.
     *
     * @param feeMinor once for each of them
     * @param afterDays past due, when it is charged
     * @param nonAccrualAfterDays past due, over which interest is no income any more
     */
    public record Lateness(long feeMinor, int afterDays, int nonAccrualAfterDays) {

        public Lateness {
            require(feeMinor >= 0, "late fee");
            require(afterDays >= 1 && afterDays <= 90, "late fee");
            require(nonAccrualAfterDays >= 30 && nonAccrualAfterDays <= 366, "non-accrual");
        }
    }

    public LoanProduct {
        require(offerDays >= 1 && offerDays <= OFFER_DAYS_MAX, "offer");
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

    public Terms terms(Money amount, int months, LocalDate payout, LocalDate firstDue) {
        return new Terms(
                amount, ratePercent, months, payout, firstDue, method, dayCount, businessDays, grace, fee.of(amount));
    }
}
