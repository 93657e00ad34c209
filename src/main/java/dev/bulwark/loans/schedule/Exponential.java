package dev.bulwark.loans.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The exponential function of decimals. */
final class Exponential {

    /** More digits than what is asked of the result: halving and squaring lose about one digit each three times. */
    static final MathContext CONTEXT = new MathContext(40, RoundingMode.HALF_EVEN);

    private static final BigDecimal SMALL = new BigDecimal("0.01");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-40");

    private Exponential() {}

    /** To about 30 digits for what a loan asks; halves the argument until its Taylor series is short, then squares back. */
    static BigDecimal of(BigDecimal exponent) {
        BigDecimal small = exponent;
        int halvings = 0;
        while (small.abs().compareTo(SMALL) > 0) {
            small = small.divide(TWO, CONTEXT);
            halvings++;
        }
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(NEGLIGIBLE) > 0; n++) {
            term = term.multiply(small, CONTEXT).divide(BigDecimal.valueOf(n), CONTEXT);
            sum = sum.add(term, CONTEXT);
        }
        for (int n = 0; n < halvings; n++) {
            sum = sum.multiply(sum, CONTEXT);
        }
        return sum;
    }
}
