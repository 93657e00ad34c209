package dev.bulwark.loans.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.loans.book.RescheduleRules.Asked;
import dev.bulwark.loans.schedule.ScheduleRefused;
import dev.bulwark.money.Money;
import dev.bulwark.platform.problem.ProblemException;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PaymentRulesProperties {

    private static Standing random(Random random) {
        try {
            return Lives.random(random);
        } catch (ScheduleRefused refusal) {
            Assume.that(false);
            return null;
        }
    }

    /** At a day at which something may be late, with payments before it. */
    private static Standing lived(Random random) {
        Standing now = random(random);
        for (int n = random.nextInt(4); n > 0 && now.book().open(); n--) {
            now = Projection.to(now, now.on().plusDays(random.nextInt(60)));
            Lives.check(now);
            now = PaymentRules.pay(now, amount(random, now)).after();
            Lives.check(now);
        }
        Assume.that(now.book().open());
        now = Projection.to(now, now.on().plusDays(random.nextInt(70)));
        Lives.check(now);
        return now;
    }

    private static long amount(Random random, Standing now) {
        long owed = now.book().owed().totalMinor();
        return switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(50_000);
            case 1 -> 1 + (long) (random.nextDouble() * owed);
            case 2 ->
                Math.max(
                        1,
                        now.lines().stream()
                                .filter(line -> !line.isSettled())
                                .findFirst()
                                .map(line -> line.unpaid().totalMinor())
                                .orElse(1L));
            default -> 1 + owed / 20;
        };
    }

    @Property(tries = 3_000)
    void aPaymentIsSpentToTheLastCentAndOnlyOnce(@ForAll long seed) {
        Random random = new Random(seed);
        Standing before = lived(random);
        long amountMinor = amount(random, before)
                + (random.nextInt(5) == 0 ? before.book().owed().totalMinor() : 0);
        Paid paid = PaymentRules.pay(before, amountMinor);
        Lives.check(paid.after());
        assertEquals(amountMinor, paid.parts().totalMinor() + paid.overpaidMinor());
        assertFalse(paid.parts().isNegative() || paid.overpaidMinor() < 0 || paid.releasedMinor() < 0);
        assertEquals(
                before.book().owed().totalMinor() - paid.parts().totalMinor(),
                paid.after().book().owed().totalMinor());
        assertTrue(paid.after().book().daysPastDue() <= before.book().daysPastDue());
        assertEquals(paid.after().book().open(), !paid.after().book().owed().isNone());
        assertTrue(paid.overpaidMinor() == 0 || !paid.after().book().open());
        assertEquals(
                before.book().suspendedMinor() - paid.releasedMinor(),
                paid.after().book().suspendedMinor());
        boolean wasLate = before.book().daysPastDue() > 0;
        assertFalse(wasLate
                && paid.after().book().daysPastDue() == 0
                && paid.after().book().nonAccrual());
        assertTrue(wasLate || !paid.resumed() || paid.touched().stream().anyMatch(Line::isSettled));
    }

    @Property(tries = 3_000)
    void inAnySplitItReachesTheSameEnd(@ForAll long seed) {
        Random random = new Random(seed);
        Standing before = lived(random);
        long amountMinor = Math.max(2, amount(random, before));
        long first = 1 + (long) (random.nextDouble() * (amountMinor - 1));
        Paid whole = PaymentRules.pay(before, amountMinor);
        Paid part = PaymentRules.pay(before, first);
        if (!part.after().book().open()) {
            assertFalse(whole.after().book().open());
            return;
        }
        Paid rest = PaymentRules.pay(part.after(), amountMinor - first);
        Lives.check(rest.after());
        LoanBook one = whole.after().book();
        LoanBook two = rest.after().book();
        assertEquals(one.owed(), two.owed());
        assertEquals(one.suspendedMinor(), two.suspendedMinor());
        assertEquals(one.overpaidMinor(), two.overpaidMinor());
        assertEquals(one.daysPastDue(), two.daysPastDue());
        assertEquals(one.oldestDue(), two.oldestDue());
        assertEquals(whole.overpaidMinor(), part.overpaidMinor() + rest.overpaidMinor());
        assertEquals(whole.releasedMinor(), part.releasedMinor() + rest.releasedMinor());
    }

    @Property(tries = 1_000)
    void whoPaysWhatIsDueOnItsDayEndsAtZeroOnTheLastOne(@ForAll long seed) {
        Standing now = random(new Random(seed));
        int versions = now.version().version();
        for (Line line : now.lines()) {
            now = Projection.to(now, line.due());
            assertEquals(0, now.book().daysPastDue());
            if (line.charged().totalMinor() > 0) {
                now = PaymentRules.pay(now, line.charged().totalMinor()).after();
            }
            Lives.check(now);
        }
        assertFalse(now.book().open());
        assertEquals(0, now.book().overpaidMinor());
        assertEquals(versions, now.version().version());
    }

    @Property(tries = 1_000)
    void whateverIsPaidWheneverItEnds(@ForAll long seed) {
        Random random = new Random(seed);
        Standing now = random(random);
        for (int n = 0; n < 60 && now.book().open(); n++) {
            now = Projection.to(now, now.on().plusDays(random.nextInt(40)));
            now = PaymentRules.pay(now, amount(random, now)).after();
            Lives.check(now);
        }
        if (now.book().open()) {
            now = PaymentRules.pay(now, now.book().owed().totalMinor()).after();
        }
        Lives.check(now);
        assertFalse(now.book().open());
    }

    @Property(tries = 2_000)
    void aRescheduleLosesNothingAndNothingIsLateAfterIt(@ForAll long seed) {
        Random random = new Random(seed);
        Standing before = lived(random);
        if (random.nextInt(4) == 0) {
            before = Projection.to(before, before.on().plusDays(700));
        }
        Standing after;
        try {
            after = RescheduleRules.reschedule(
                    before,
                    new Asked(
                            1 + random.nextInt(36),
                            random.nextBoolean() ? null : before.on().plusDays(1L + random.nextInt(60)),
                            null));
        } catch (ScheduleRefused | ProblemException refusal) {
            Assume.that(false);
            return;
        }
        Lives.check(after);
        assertEquals(before.book().owed().totalMinor(), after.book().owed().totalMinor());
        assertEquals(0, after.book().daysPastDue());
        assertEquals(before.book().nonAccrual(), after.book().nonAccrual());
        Standing later = Projection.to(after, after.on().plusDays(random.nextInt(200)));
        Lives.check(later);
        Paid paid = PaymentRules.pay(later, later.book().owed().totalMinor());
        Lives.check(paid.after());
        assertFalse(paid.after().book().open());
        assertEquals(0, paid.overpaidMinor());
    }

    @Property(tries = 2_000)
    void aPayoffQuoteSaysWhatClosesTheLoanAndAddsUp(@ForAll long seed) {
        Random random = new Random(seed);
        Standing now = lived(random);
        Standing then = Projection.to(now, now.on().plusDays(random.nextInt(32)));
        PayoffView quote = PayoffRules.quote(now, then.on());
        Paid paid = PaymentRules.pay(then, minor(quote.amount()));
        assertFalse(paid.after().book().open());
        assertEquals(0, paid.overpaidMinor());
        assertEquals(PartsView.of(paid.parts(), Lives.EUR), quote.parts());
        long explained = quote.lines().stream()
                .map(PayoffView.PayoffLine::parts)
                .mapToLong(parts -> minor(parts.principal())
                        + minor(parts.interest())
                        + minor(parts.fee())
                        + minor(parts.penalty()))
                .sum();
        assertEquals(minor(quote.amount()), explained, () -> "lines add up " + quote);
        assertTrue(minor(quote.notCharged()) >= 0, quote::toString);
    }

    private static long minor(String amount) {
        return Money.parse(amount, Lives.EUR).amountMinor();
    }
}
