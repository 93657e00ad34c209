package dev.bulwark.holds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.ledger.HoldProblem;
import dev.bulwark.money.Money;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class HoldRulesProperties {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00.123456Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final long DAY_NANOS = Duration.ofDays(1).toNanos();

    private static Hold hold(long amountMinor, long capturedMinor, HoldStatus status) {
        return new Hold(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Money(amountMinor, EUR),
                capturedMinor,
                status,
                null,
                NOW.minusSeconds(60),
                END,
                status == HoldStatus.ACTIVE ? null : NOW);
    }

    private static Object outcome(String amount, Hold hold, Instant now) {
        try {
            return HoldRules.part(amount, hold, now).amountMinor();
        } catch (ProblemException refused) {
            return refused.type();
        }
    }

    /** Whatever parts are asked for, in whatever order: what was captured and what remains is always the whole. */
    @Property
    void partsNeverAddUpToMoreThanTheHold(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long amountMinor,
            @ForAll List<@LongRange(min = 1, max = Long.MAX_VALUE) Long> parts) {
        long capturedMinor = 0;
        for (long part : parts) {
            Hold hold = hold(amountMinor, capturedMinor, HoldStatus.ACTIVE);
            Object outcome = outcome(new Money(part, EUR).text(), hold, NOW);
            boolean fits = part <= amountMinor - capturedMinor;
            assertEquals(fits ? (Object) part : HoldProblem.HOLD_EXCEEDED, outcome);
            capturedMinor += fits && part < amountMinor - capturedMinor ? part : 0;
        }
        Hold hold = hold(amountMinor, capturedMinor, HoldStatus.ACTIVE);
        assertEquals(amountMinor - capturedMinor, outcome(null, hold, NOW));
        assertEquals(amountMinor, capturedMinor + hold.remainingAt(NOW).amountMinor());
    }

    @Property
    void nothingIsCapturedOnceTheHoldHasEnded(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long amountMinor,
            @ForAll HoldStatus status,
            @ForAll @LongRange(min = -120, max = 120) long sinceEndSeconds) {
        long capturedMinor = status == HoldStatus.CAPTURED ? amountMinor : 0;
        Hold hold = hold(amountMinor, capturedMinor, status);
        Instant now = END.plusSeconds(sinceEndSeconds);
        boolean active = status == HoldStatus.ACTIVE && sinceEndSeconds < 0;
        assertEquals(active ? (Object) amountMinor : HoldProblem.HOLD_NOT_ACTIVE, outcome(null, hold, now));
        assertEquals(active ? amountMinor : 0, hold.remainingAt(now).amountMinor());
    }

    @Property
    void anyTextIsAnAmountInRangeOrRefused(@ForAll String text) {
        Object outcome = outcome(text, hold(1000, 1, HoldStatus.ACTIVE), NOW);
        assertTrue(outcome instanceof Long minor && minor >= 1 && minor <= 999
                || outcome == CommonProblem.VALIDATION_FAILED
                || outcome == HoldProblem.HOLD_EXCEEDED);
    }

    @Property
    void anEndThatIsTakenLiesAheadAndWithinNinetyDays(
            @ForAll @LongRange(min = -100, max = 200) long days,
            @ForAll @LongRange(min = 0, max = 999_999_999) long nanos) {
        Instant asked = NOW.plus(Duration.ofDays(days)).plusNanos(nanos);
        boolean takes = days >= 0 && days < 90 && (days > 0 || nanos >= 1000) || days == 90 && nanos == 0;
        if (takes) {
            Instant end = HoldRules.expiresAt(asked, NOW, Duration.ofDays(7));
            assertTrue(end.isAfter(NOW));
            assertFalse(end.isAfter(asked) || end.isBefore(asked.minusNanos(999)));
        } else {
            assertThrows(ProblemException.class, () -> HoldRules.expiresAt(asked, NOW, Duration.ofDays(7)));
        }
    }

    @Property
    void withoutAWishTheEndIsTheConfiguredOne(@ForAll @LongRange(min = 1, max = 90) long days) {
        Duration lifetime = Duration.ofNanos(days * DAY_NANOS);
        assertEquals(NOW.plus(lifetime), HoldRules.expiresAt(null, NOW, lifetime));
    }
}
