package dev.bulwark.loans.schedule;

import static java.math.RoundingMode.HALF_EVEN;

import dev.bulwark.loans.schedule.Instalment.Reasons;
import dev.bulwark.loans.schedule.Instalment.Rule;
import dev.bulwark.loans.schedule.ScheduleRefused.Reason;
import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Writes the lines of a schedule, one after the other. All amounts here are in minor units. */
final class Amortisation {

    /** Of all that is not a whole minor unit: 34 digits, half to even. */
    static final MathContext CONTEXT = MathContext.DECIMAL128;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal MINOR_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Terms terms;
    private final List<Period> periods;
    private final List<Instalment> lines = new ArrayList<>();
    private BigDecimal balance;
    private BigDecimal waiting = BigDecimal.ZERO;
    private BigDecimal carry = BigDecimal.ZERO;
    private BigDecimal level;

    /** @param level in major units, before rounding; null when there is none */
    record Result(List<Instalment> lines, BigDecimal level) {}

    /** What a period costs. */
    private record Charge(BigDecimal base, BigDecimal exact, BigDecimal carryIn, BigDecimal rounded) {}

    private Amortisation(Terms terms, List<Period> periods) {
        this.terms = terms;
        this.periods = periods;
        this.balance = BigDecimal.valueOf(terms.amount().amountMinor());
    }

    /** Fails with {@link ScheduleRefused}. */
    static Result of(Terms terms, List<Period> periods) {
        return new Amortisation(terms, periods).write();
    }

    private Result write() {
        int free = terms.grace().instalments();
        periods.subList(0, free).forEach(this::addGrace);
        List<Period> rest = periods.subList(free, periods.size());
        switch (terms.method()) {
            case ANNUITY -> addLevel(rest);
            case EQUAL_PRINCIPAL, FLAT -> addShares(rest);
            case BULLET -> addBullet(rest);
        }
        return new Result(lines, level == null ? null : major(level));
    }

    private void addGrace(Period period) {
        Charge charge = charge(period, balance);
        switch (terms.grace().kind()) {
            case FULL_ACCRUED -> {
                waiting = waiting.add(charge.rounded());
                add(Rule.GRACE_ACCRUED, period, charge, BigDecimal.ZERO, BigDecimal.ZERO);
            }
            case FULL_CAPITALISED -> {
                balance = balance.add(charge.rounded());
                add(Rule.GRACE_CAPITALISED, period, charge, BigDecimal.ZERO, BigDecimal.ZERO);
            }
            default -> add(Rule.GRACE_PRINCIPAL, period, charge, BigDecimal.ZERO, charge.rounded());
        }
    }

    private void addLevel(List<Period> rest) {
        level = level(rest);
        BigDecimal instalment = level.setScale(0, HALF_EVEN);
        for (Period period : rest.subList(0, rest.size() - 1)) {
            Charge charge = charge(period, balance);
            BigDecimal principal = instalment.subtract(charge.rounded());
            if (instalment.signum() == 0) {
                throw new ScheduleRefused(Reason.NOTHING_TO_PAY);
            }
            if (principal.signum() <= 0) {
                throw new ScheduleRefused(Reason.INTEREST_NOT_COVERED);
            }
            if (principal.compareTo(balance) >= 0) {
                throw new ScheduleRefused(Reason.ROUNDING_TOO_COARSE);
            }
            pay(Rule.LEVEL, period, charge, principal);
        }
        addLast(rest, balance);
        BigDecimal last = minor(lines.get(lines.size() - 1).payment());
        if (rest.size() > 1 && last.compareTo(instalment.multiply(TWO)) > 0) {
            throw new ScheduleRefused(Reason.ROUNDING_TOO_COARSE);
        }
    }

    /** The payment whose present values, each period discounted at its own rate, add up to what is owed. */
    private BigDecimal level(List<Period> rest) {
        BigDecimal factor = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (Period period : rest) {
            factor = factor.divide(
                    BigDecimal.ONE.add(numerator(period, BigDecimal.ONE).divide(denominator(period), CONTEXT)),
                    CONTEXT);
            sum = sum.add(factor, CONTEXT);
        }
        return balance.divide(sum, CONTEXT);
    }

    /** Principal in equal parts: the rounding of a part is carried into the next, as the sum so far is what is rounded. */
    private void addShares(List<Period> rest) {
        BigDecimal amount = balance;
        BigDecimal count = BigDecimal.valueOf(rest.size());
        BigDecimal repaid = BigDecimal.ZERO;
        for (int n = 1; n < rest.size(); n++) {
            Period period = rest.get(n - 1);
            Charge charge = charge(period, terms.method() == Method.FLAT ? amount : balance);
            BigDecimal due = amount.multiply(BigDecimal.valueOf(n)).divide(count, 0, HALF_EVEN);
            if (due.compareTo(repaid) == 0) {
                throw new ScheduleRefused(Reason.NOTHING_TO_PAY);
            }
            pay(Rule.SHARE, period, charge, due.subtract(repaid));
            repaid = due;
        }
        addLast(rest, terms.method() == Method.FLAT ? amount : balance);
    }

    private void addBullet(List<Period> rest) {
        for (Period period : rest.subList(0, rest.size() - 1)) {
            pay(Rule.INTEREST_ONLY, period, charge(period, balance), BigDecimal.ZERO);
        }
        addLast(rest, balance);
    }

    private void addLast(List<Period> rest, BigDecimal base) {
        Period period = rest.get(rest.size() - 1);
        pay(Rule.LAST, period, charge(period, base), balance);
    }

    /** A regular instalment; the first of them brings the interest that waited. */
    private void pay(Rule rule, Period period, Charge charge, BigDecimal principal) {
        BigDecimal interest = charge.rounded().add(waiting);
        if (principal.add(interest).signum() == 0 || rule == Rule.LAST && principal.signum() == 0) {
            throw new ScheduleRefused(Reason.NOTHING_TO_PAY);
        }
        waiting = BigDecimal.ZERO;
        balance = balance.subtract(principal);
        add(rule, period, charge, principal, interest);
    }

    private void add(Rule rule, Period period, Charge charge, BigDecimal principal, BigDecimal interest) {
        boolean deferred = rule == Rule.GRACE_ACCRUED || rule == Rule.GRACE_CAPITALISED;
        lines.add(new Instalment(
                lines.size() + 1,
                period.due(),
                money(principal.add(interest)),
                money(principal),
                money(interest),
                money(deferred ? charge.rounded() : BigDecimal.ZERO),
                money(balance),
                new Reasons(
                        rule,
                        period.from(),
                        period.to(),
                        period.fraction(),
                        money(charge.base()),
                        major(charge.exact()),
                        major(charge.carryIn()),
                        major(carry.divide(denominator(period), CONTEXT)))));
    }

    /**
     * Never negative: the carry is at least minus a half, and half to even makes that zero. The carry is kept as a numerator,
     * since a third of a cent three times must be a cent: decimals would miss that two halves are a tie.
     */
    private Charge charge(Period period, BigDecimal base) {
        BigDecimal carryIn = carry;
        BigDecimal denominator = denominator(period);
        BigDecimal interest = numerator(period, base);
        BigDecimal due = interest.add(carryIn);
        BigDecimal rounded = due.divide(denominator, 0, HALF_EVEN);
        carry = due.subtract(rounded.multiply(denominator));
        return new Charge(base, interest.divide(denominator, CONTEXT), carryIn.divide(denominator, CONTEXT), rounded);
    }

    private BigDecimal numerator(Period period, BigDecimal base) {
        return base.multiply(terms.ratePercent())
                .multiply(BigDecimal.valueOf(period.fraction().numerator()));
    }

    /** The same for all periods of a loan. */
    private static BigDecimal denominator(Period period) {
        return HUNDRED.multiply(BigDecimal.valueOf(period.fraction().denominator()));
    }

    private Money money(BigDecimal minor) {
        if (minor.compareTo(MINOR_MAX) > 0) {
            throw new ScheduleRefused(Reason.OVERFLOW);
        }
        return new Money(minor.longValueExact(), terms.amount().currency());
    }

    private static BigDecimal minor(Money money) {
        return BigDecimal.valueOf(money.amountMinor());
    }

    private BigDecimal major(BigDecimal minor) {
        return minor.movePointLeft(terms.amount().currency().getDefaultFractionDigits());
    }
}
