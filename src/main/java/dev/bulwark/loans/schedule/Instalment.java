package dev.bulwark.loans.schedule;

import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of a schedule.
 *
 * @param payment principal and interest
 * @param interest that is paid now
 * @param deferred interest of this period that is not paid now: it waits, or has become principal
 * @param balance principal that is owed after it
 */
public record Instalment(
        int number,
        LocalDate due,
        Money payment,
        Money principal,
        Money interest,
        Money deferred,
        Money balance,
        Reasons reasons) {

    /**
     * Where the numbers come from.
     *
     * @param to up to this day, which is not counted; the payment may be due later or earlier, on a business day
     * @param base what bears the interest
     * @param interest of the period before rounding
     * @param carryIn what rounding has left over so far
     * @param carryOut what it leaves over now: interest and carry-in, less what is charged for the period
     */
    public record Reasons(
            Rule rule,
            LocalDate from,
            LocalDate to,
            YearFraction fraction,
            Money base,
            BigDecimal interest,
            BigDecimal carryIn,
            BigDecimal carryOut) {}

    /** How the payment was found. */
    public enum Rule {
        GRACE_PRINCIPAL("interest only: a month without principal"),
        GRACE_ACCRUED("no payment: interest waits for the first instalment after grace"),
        GRACE_CAPITALISED("no payment: interest becomes principal"),
        LEVEL("principal = level instalment - interest"),
        SHARE("principal = round(amount * n / N) - round(amount * (n - 1) / N)"),
        INTEREST_ONLY("interest only: principal is due at the end"),
        LAST("principal = all that is owed");

        private final String text;

        Rule(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
