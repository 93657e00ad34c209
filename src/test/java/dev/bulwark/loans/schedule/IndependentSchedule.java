package dev.bulwark.loans.schedule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The same schedules by another way. Fractions of a minor unit are integers over one denominator, so nothing is rounded but
 * what is charged; days are counted one by one; and the level instalment is not computed but searched: the largest whole
 * number of half minor units with which a loan, run forward, is not repaid too early.
 */
final class IndependentSchedule {

    private static final MathContext DIGITS = new MathContext(90);
    private static final BigInteger RATE_UNITS = BigInteger.TEN.pow(Terms.RATE_SCALE_MAX + 2);

    private final Terms terms;
    private final List<LocalDate> dates;
    private final BigInteger denominator;
    private final BigInteger rate;
    private BigInteger carry = BigInteger.ZERO;

    /** In minor units. */
    record Line(LocalDate due, long payment, long principal, long interest, long deferred, long balance) {}

    private IndependentSchedule(Terms terms, List<LocalDate> dates) {
        this.terms = terms;
        this.dates = dates;
        this.rate = terms.ratePercent().movePointRight(Terms.RATE_SCALE_MAX).toBigIntegerExact();
        this.denominator = RATE_UNITS.multiply(BigInteger.valueOf(yearUnits()));
    }

    /** @param dates the payout and all due dates as agreed */
    static List<Line> of(Terms terms, List<LocalDate> dates) {
        return new IndependentSchedule(terms, dates).lines();
    }

    private LocalDate due(int period) {
        return terms.businessDays().adjust(dates.get(period + 1));
    }

    private long yearUnits() {
        return switch (terms.dayCount()) {
            case THIRTY_360, ACT_360 -> 360;
            case ACT_365F -> 365;
            case ACT_ACT -> 365 * 366;
        };
    }

    /** The part of a year in {@link #yearUnits}, day by day. */
    private long units(int period) {
        long units = 0;
        for (LocalDate day = dates.get(period); day.isBefore(dates.get(period + 1)); day = day.plusDays(1)) {
            units += switch (terms.dayCount()) {
                case ACT_360, ACT_365F -> 1;
                case ACT_ACT -> day.isLeapYear() ? 365 : 366;
                case THIRTY_360 -> thirtieth(day.plusDays(1)) - thirtieth(day);
            };
        }
        return units;
    }

    private static long thirtieth(LocalDate day) {
        return day.getYear() * 360L
                + day.getMonthValue() * 30L
                + (day.getDayOfMonth() == 31 ? 30 : day.getDayOfMonth());
    }

    private long charge(int period, long base) {
        BigInteger due = BigInteger.valueOf(base)
                .multiply(rate)
                .multiply(BigInteger.valueOf(units(period)))
                .add(carry);
        BigInteger[] parts = due.add(denominator).divideAndRemainder(denominator); // above zero, whatever the carry
        BigInteger whole = parts[0].subtract(BigInteger.ONE);
        int half = parts[1].shiftLeft(1).compareTo(denominator);
        if (half > 0 || half == 0 && whole.testBit(0)) {
            whole = whole.add(BigInteger.ONE);
        }
        carry = due.subtract(whole.multiply(denominator));
        return whole.longValueExact();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        long balance = terms.amount().amountMinor();
        long waiting = 0;
        int free = terms.grace().instalments();
        for (int period = 0; period < free; period++) {
            long interest = charge(period, balance);
            boolean paid = terms.grace().kind() == Grace.Kind.PRINCIPAL;
            waiting += terms.grace().kind() == Grace.Kind.FULL_ACCRUED ? interest : 0;
            balance += terms.grace().kind() == Grace.Kind.FULL_CAPITALISED ? interest : 0;
            lines.add(new Line(due(period), paid ? interest : 0, 0, paid ? interest : 0, paid ? 0 : interest, balance));
        }
        long amount = balance;
        long count = terms.instalments() - free;
        long level = terms.method() == Method.ANNUITY ? level(amount, free) : 0;
        for (int period = free; period < terms.instalments(); period++) {
            long charged = charge(period, terms.method() == Method.FLAT ? amount : balance);
            long n = period - free + 1L;
            long principal = n == count
                    ? balance
                    : switch (terms.method()) {
                        case ANNUITY -> level - charged;
                        case EQUAL_PRINCIPAL, FLAT -> share(amount, n, count) - share(amount, n - 1, count);
                        case BULLET -> 0;
                    };
            balance -= principal;
            lines.add(new Line(due(period), principal + charged + waiting, principal, charged + waiting, 0, balance));
            waiting = 0;
        }
        return lines;
    }

    private static long share(long amount, long n, long count) {
        BigInteger[] parts = BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(n))
                .divideAndRemainder(BigInteger.valueOf(count));
        int half = parts[1].shiftLeft(1).compareTo(BigInteger.valueOf(count));
        return parts[0].longValueExact() + (half > 0 || half == 0 && parts[0].testBit(0) ? 1 : 0);
    }

    private long level(long amount, int free) {
        List<BigDecimal> factors = new ArrayList<>();
        for (int period = free; period < terms.instalments(); period++) {
            factors.add(new BigDecimal(denominator.add(rate.multiply(BigInteger.valueOf(units(period)))))
                    .divide(new BigDecimal(denominator), DIGITS));
        }
        long low = 0;
        long high = 4 * amount + 2;
        while (high - low > 1) {
            long halves = low + (high - low) / 2;
            if (closing(amount, BigDecimal.valueOf(halves).divide(BigDecimal.valueOf(2)), factors)
                            .signum()
                    >= 0) {
                low = halves;
            } else {
                high = halves;
            }
        }
        // low half units repay no more than all, low + 1 too much: the exact instalment lies between. A tie goes to
        // even.
        BigDecimal found = BigDecimal.valueOf(low).divide(BigDecimal.valueOf(2));
        boolean tie = low % 2 == 1 && closing(amount, found, factors).signum() == 0;
        return tie ? low / 2 + low / 2 % 2 : (low + 1) / 2;
    }

    private static BigDecimal closing(long amount, BigDecimal level, List<BigDecimal> factors) {
        BigDecimal balance = BigDecimal.valueOf(amount);
        for (BigDecimal factor : factors) {
            balance = balance.multiply(factor, DIGITS).subtract(level, DIGITS);
        }
        return balance;
    }
}
