package dev.bulwark.loans.schedule;

import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is agreed about a loan. One instalment a month.
 *
 * @param ratePercent nominal, a year
 * @param instalments those in grace included
 * @param payout the day from which interest counts
 * @param firstDue before it is moved to a business day; the others fall on its day of the month, or a shorter month's last
 * @param fee kept from the payout
 */
public record Terms(
        Money amount,
        BigDecimal ratePercent,
        int instalments,
        LocalDate payout,
        LocalDate firstDue,
        Method method,
        DayCount dayCount,
        BusinessDays businessDays,
        Grace grace,
        Money fee) {

    public static final int INSTALMENTS_MAX = 480;
    public static final BigDecimal RATE_PERCENT_MAX = BigDecimal.valueOf(100);
    public static final int RATE_SCALE_MAX = 6;

    /** So that no sum of instalments leaves the range of a booking. */
    public static final long AMOUNT_MINOR_MAX = 1_000_000_000_000_000L;

    public Terms {
        require(amount.amountMinor() > 0 && amount.amountMinor() <= AMOUNT_MINOR_MAX, "amount");
        require(ratePercent.signum() >= 0 && ratePercent.compareTo(RATE_PERCENT_MAX) <= 0, "rate");
        require(ratePercent.scale() <= RATE_SCALE_MAX, "scale of the rate");
        require(instalments >= 1 && instalments <= INSTALMENTS_MAX, "instalments");
        require(grace.instalments() < instalments, "grace");
        require(fee.currency().equals(amount.currency()), "currency of the fee");
        require(fee.amountMinor() >= 0 && fee.amountMinor() < amount.amountMinor(), "fee");
    }

    private static void require(boolean kept, String what) {
        if (!kept) {
            throw new IllegalArgumentException(what);
        }
    }
}
