package dev.bulwark.loans;

import dev.bulwark.loans.schedule.Instalment;
import dev.bulwark.loans.schedule.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * Where the numbers of an instalment come from; carries and exact interest are told to eight decimals beyond the minor unit.
 *
 * @param rule how the payment was found
 * @param formula of the interest, with its numbers
 * @param days from {@code from} to {@code to}, the due date before a holiday moved it, as the convention counts
 * @param interestExact before rounding
 * @param rounding of interest_exact plus carry_in
 * @param carryIn what rounding has left over so far
 * @param carryOut what it leaves over for the next instalment
 */
public record Why(
        String rule,
        String formula,
        LocalDate from,
        LocalDate to,
        long days,
        String dayCountFraction,
        String ratePercent,
        String interestExact,
        String rounding,
        String carryIn,
        String carryOut) {

    /** Decimals beyond the minor unit that reasons show. */
    private static final int MORE_DECIMALS = 8;

    public static Why of(Terms terms, Instalment.Reasons reasons) {
        String rate = percent(terms.ratePercent());
        Currency currency = terms.amount().currency();
        String interest = exact(reasons.interest(), currency);
        return new Why(
                reasons.rule().text(),
                reasons.base().text() + " * " + rate + " % * ("
                        + reasons.fraction().text() + ") = " + interest,
                reasons.from(),
                reasons.to(),
                reasons.fraction().days(),
                reasons.fraction().text(),
                rate,
                interest,
                "half_even",
                exact(reasons.carryIn(), currency),
                exact(reasons.carryOut(), currency));
    }

    static String exact(BigDecimal value, Currency currency) {
        return value.setScale(currency.getDefaultFractionDigits() + MORE_DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** Without zeros at the end. */
    public static String percent(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), 0)).toPlainString();
    }
}
