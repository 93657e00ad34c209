package dev.bulwark.loans.schedule;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The annual percentage rate of charge by Directive 2008/48/EC, Annex I: the yearly rate at which what the customer gets and
 * what the customer pays are worth the same on the day of the payout.
 *
 * @param percent to ten decimals
 * @param rounded those to one decimal, half up, as remark (d) has it
 */
public record Apr(BigDecimal percent, BigDecimal rounded) {

    private static final int SCALE = 10;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** Of the force of interest, ln(1 + rate): far below the last of the decimals that are told. */
    private static final BigDecimal STEP_MIN = new BigDecimal("1e-20");

    /** Each round halves the bracket at least, and Newton's steps double their digits: ten are usual. */
    private static final int ROUNDS_MAX = 200;

    /** e to the power of this is a rate that no decimal of a hundred digits holds. */
    private static final BigDecimal FORCE_MAX = BigDecimal.valueOf(256);

    /** A payment of the customer. */
    public record Flow(LocalDate date, Money amount) {}

    private record Paid(Interval interval, BigDecimal years, BigDecimal amount) {}

    /** @param slope of the value by the force of interest, without its sign */
    private record Present(BigDecimal value, BigDecimal slope) {}

    static Apr of(Terms terms, List<Instalment> lines) {
        List<Flow> flows = new ArrayList<>();
        lines.stream()
                .filter(line -> line.payment().amountMinor() > 0)
                .forEach(line -> flows.add(new Flow(line.due(), line.payment())));
        Money net = new Money(
                terms.amount().amountMinor() - terms.fee().amountMinor(),
                terms.amount().currency());
        return of(terms.payout(), net, flows);
    }

    /**
     * Always ends: the force of interest lies between 0 and a bound, and each round makes that bracket smaller. Fails with
     * OVERFLOW for a rate beyond all measure.
     *
     * @param net what the customer gets, less all that is charged on that day; positive, and no more than all flows
     */
    public static Apr of(LocalDate payout, Money net, List<Flow> flows) {
        List<Paid> paid = flows.stream().map(flow -> paid(payout, flow)).toList();
        BigDecimal worth = BigDecimal.valueOf(net.amountMinor());
        BigDecimal low = ZERO;
        BigDecimal high = ONE;
        while (present(paid, high).value().compareTo(worth) > 0) {
            low = high;
            high = high.add(high);
            if (high.compareTo(FORCE_MAX) > 0) {
                throw new ScheduleRefused(ScheduleRefused.Reason.OVERFLOW);
            }
        }
        return ofForce(solve(paid, worth, low, high));
    }

    /** Newton's step where it stays inside the bracket, the middle where it does not. */
    private static BigDecimal solve(List<Paid> paid, BigDecimal worth, BigDecimal from, BigDecimal to) {
        BigDecimal low = from;
        BigDecimal high = to;
        BigDecimal force = low;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            Present present = present(paid, force);
            BigDecimal excess = present.value().subtract(worth);
            if (excess.signum() >= 0) {
                low = force;
            } else {
                high = force;
            }
            BigDecimal next = force.add(excess.divide(present.slope(), Exponential.CONTEXT), Exponential.CONTEXT);
            if (next.compareTo(low) < 0 || next.compareTo(high) > 0) {
                next = low.add(high).divide(BigDecimal.valueOf(2), Exponential.CONTEXT);
            }
            if (next.subtract(force).abs().compareTo(STEP_MIN) < 0) {
                return next;
            }
            force = next;
        }
        return force;
    }

    private static Apr ofForce(BigDecimal force) {
        BigDecimal percent =
                Exponential.of(force).subtract(ONE).movePointRight(2).setScale(SCALE, RoundingMode.HALF_UP);
        return new Apr(percent, percent.setScale(1, RoundingMode.HALF_UP));
    }

    private static Paid paid(LocalDate payout, Flow flow) {
        Interval interval = Interval.between(payout, flow.date());
        BigDecimal years = BigDecimal.valueOf(interval.months())
                .divide(MONTHS, Exponential.CONTEXT)
                .add(BigDecimal.valueOf(interval.days())
                        .divide(BigDecimal.valueOf(interval.daysOfYear()), Exponential.CONTEXT));
        return new Paid(interval, years, BigDecimal.valueOf(flow.amount().amountMinor()));
    }

    /** What all payments are worth on the day of the payout. Months are powers of one factor; only days need a new one. */
    private static Present present(List<Paid> paid, BigDecimal force) {
        BigDecimal month = Exponential.of(force.negate().divide(MONTHS, Exponential.CONTEXT));
        Map<BigDecimal, BigDecimal> ofDays = new HashMap<>();
        BigDecimal ofMonths = ONE;
        int months = 0;
        BigDecimal value = ZERO;
        BigDecimal slope = ZERO;
        for (Paid payment : paid) {
            Interval interval = payment.interval();
            while (months < interval.months()) {
                ofMonths = ofMonths.multiply(month, Exponential.CONTEXT);
                months++;
            }
            BigDecimal days = BigDecimal.valueOf(interval.days())
                    .divide(BigDecimal.valueOf(interval.daysOfYear()), Exponential.CONTEXT);
            BigDecimal factor = ofDays.computeIfAbsent(
                    days, part -> Exponential.of(force.negate().multiply(part, Exponential.CONTEXT)));
            BigDecimal worth =
                    payment.amount().multiply(ofMonths, Exponential.CONTEXT).multiply(factor, Exponential.CONTEXT);
            value = value.add(worth, Exponential.CONTEXT);
            slope = slope.add(worth.multiply(payment.years(), Exponential.CONTEXT), Exponential.CONTEXT);
        }
        return new Present(value, slope);
    }
}
