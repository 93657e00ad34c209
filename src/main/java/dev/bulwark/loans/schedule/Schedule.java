package dev.bulwark.loans.schedule;

import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * All instalments of a loan, and what they cost.
 *
 * @param level the size of an annuity's instalments before rounding; null for any other method
 * @param paid all payments
 * @param interest all interest, also that which became principal
 * @param apr the annual percentage rate of charge
 */
public record Schedule(
        Terms terms, List<Instalment> instalments, BigDecimal level, Money paid, Money interest, Apr apr) {

    /** Fails with {@link ScheduleRefused}. */
    public static Schedule of(Terms terms) {
        Amortisation.Result result = Amortisation.of(terms, Period.of(terms));
        List<Instalment> lines = result.lines();
        long paidMinor = 0;
        for (Instalment line : lines) {
            paidMinor = add(paidMinor, line.payment().amountMinor());
        }
        Money amount = terms.amount();
        return new Schedule(
                terms,
                List.copyOf(lines),
                result.level(),
                new Money(paidMinor, amount.currency()),
                new Money(paidMinor - amount.amountMinor(), amount.currency()),
                Apr.of(terms, lines));
    }

    /** In minor units: the first instalment after grace, without the interest that waited for it. */
    public long regularMinor() {
        int free = terms.grace().instalments();
        boolean waited = terms.grace().kind() == Grace.Kind.FULL_ACCRUED;
        long waitedMinor = instalments.subList(0, waited ? free : 0).stream()
                .mapToLong(line -> line.deferred().amountMinor())
                .sum();
        return instalments.get(free).payment().amountMinor() - waitedMinor;
    }

    private static long add(long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException overflow) {
            throw new ScheduleRefused(ScheduleRefused.Reason.OVERFLOW);
        }
    }
}
