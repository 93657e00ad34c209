package dev.bulwark.loans.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random products: -Dloan.products=100000 for more of them, -Dloan.seed to see one again. */
class RandomProductTest {

    private static final int PRODUCTS = Integer.getInteger("loan.products", 2_000);
    private static final long SEED = Long.getLong("loan.seed", System.nanoTime());
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD");

    private static <E> E one(SplittableRandom random, List<E> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Terms terms(SplittableRandom random) {
        Currency currency = Currency.getInstance(one(random, CURRENCIES));
        long amountMinor = (long) Math.exp(Math.log(1e4) + random.nextDouble() * Math.log(1e6));
        int instalments = random.nextInt(3) == 0 ? 1 + random.nextInt(480) : 1 + random.nextInt(84);
        LocalDate payout = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3_000));
        LocalDate firstDue = payout.plusDays(1 + random.nextInt(90));
        BigDecimal rate = BigDecimal.valueOf(random.nextInt(8) == 0 ? 0 : random.nextInt(400_000), 4);
        Set<LocalDate> holidays =
                Set.of(payout.plusDays(random.nextInt(200)), payout.plusDays(200 + random.nextInt(200)));
        Grace.Kind kind = one(random, List.of(Grace.Kind.values()));
        Grace grace = instalments == 1 || kind == Grace.Kind.NONE
                ? Grace.NONE
                : new Grace(kind, 1 + random.nextInt(Math.min(12, instalments - 1)));
        return new Terms(
                new Money(amountMinor, currency),
                rate,
                instalments,
                payout,
                firstDue,
                one(random, List.of(Method.values())),
                one(random, List.of(DayCount.values())),
                new BusinessDays(one(random, List.of(BusinessDayRule.values())), holidays),
                grace,
                new Money(random.nextBoolean() ? 0 : amountMinor / (10 + random.nextInt(100)), currency));
    }

    @Test
    void everyLoanEndsAtZeroAndCostsWhatItSays() {
        Map<ScheduleRefused.Reason, Integer> refused = new EnumMap<>(ScheduleRefused.Reason.class);
        for (int n = 0; n < PRODUCTS; n++) {
            long seed = SEED + n;
            Terms terms = terms(new SplittableRandom(seed));
            try {
                check(terms, Schedule.of(terms));
            } catch (ScheduleRefused refusal) {
                refused.merge(refusal.reason(), 1, Integer::sum);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("-Dloan.products=1 -Dloan.seed=" + seed + ": " + terms, failure);
            }
        }
        int count = refused.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(count * 4 <= Math.max(PRODUCTS, 4), "most products must make a loan, refused were " + refused);
    }

    private static void check(Terms terms, Schedule schedule) {
        long principal = 0;
        long capitalised = 0;
        long balance = terms.amount().amountMinor();
        boolean grows = terms.grace().kind() == Grace.Kind.FULL_CAPITALISED;
        for (Instalment line : schedule.instalments()) {
            long added = grows ? line.deferred().amountMinor() : 0;
            assertTrue(line.payment().amountMinor() >= 0 && line.principal().amountMinor() >= 0, "negative");
            assertTrue(line.interest().amountMinor() >= 0 && line.deferred().amountMinor() >= 0, "negative");
            assertTrue(
                    line.number() <= terms.grace().instalments()
                            || line.payment().amountMinor() > 0,
                    "zero");
            assertEquals(
                    line.payment().amountMinor(),
                    line.principal().amountMinor() + line.interest().amountMinor());
            balance += added - line.principal().amountMinor();
            assertEquals(balance, line.balance().amountMinor());
            principal += line.principal().amountMinor();
            capitalised += added;
        }
        assertEquals(0, balance, "closes to exactly zero");
        assertEquals(terms.amount().amountMinor() + capitalised, principal, "all principal is repaid, and no more");
        assertEquals(
                schedule.paid().amountMinor() - terms.amount().amountMinor(),
                schedule.interest().amountMinor());
        assertDiscounts(terms, schedule);
        assertEquals(
                IndependentSchedule.of(terms, GoldenScheduleTest.datesOf(terms)), GoldenScheduleTest.linesOf(schedule));
    }

    /** The directive's equation, with the published rate and the JDK's powers. */
    private static void assertDiscounts(Terms terms, Schedule schedule) {
        double rate = schedule.apr().percent().doubleValue() / 100;
        double present = 0;
        for (Instalment line : schedule.instalments()) {
            Interval interval = Interval.between(terms.payout(), line.due());
            assertTrue(interval.days() >= 0 && interval.days() <= 31, interval.toString());
            double years = interval.months() / 12.0 + interval.days() / (double) interval.daysOfYear();
            present += line.payment().amountMinor() * Math.pow(1 + rate, -years);
        }
        double net = terms.amount().amountMinor() - terms.fee().amountMinor();
        assertEquals(net, present, net * 0.00005, "discounted");
    }
}
