package dev.bulwark.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogStateTest {

    private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T23:59:59Z");
    private static final LogPart BEFORE = new LogPart(null, Instant.parse("2026-11-01T00:00:00Z"));
    private static final Duration KEPT = Duration.ofDays(2555);

    private static LogPart month(String start, String end) {
        return new LogPart(Instant.parse(start + "T00:00:00Z"), Instant.parse(end + "T00:00:00Z"));
    }

    private static LogState state(Instant now, long withoutMonth, LogPart... parts) {
        return LogState.of(List.of(parts), withoutMonth, List.of(), now, KEPT);
    }

    @Test
    void countsMonthsAheadUpToTheFirstThatIsMissing() {
        LogPart january = month("2027-01-01", "2027-02-01");
        LogPart february = month("2027-02-01", "2027-03-01");
        LogPart april = month("2027-04-01", "2027-05-01");
        assertEquals(
                2, state(NEW_YEARS_EVE, 0, BEFORE, january, february, april).monthsAhead());
        assertEquals(0, state(NEW_YEARS_EVE, 0, BEFORE, february).monthsAhead());
        assertEquals(
                1,
                state(NEW_YEARS_EVE, 0, new LogPart(null, Instant.parse("2027-02-01T00:00:00Z")))
                        .monthsAhead());
    }

    @Test
    void isAtFaultWhenTheNextMonthIsMissingOrEventsHaveNone() {
        assertEquals(
                List.of("the next month of the audit log is not there", "events of the audit log have no month"),
                state(NEW_YEARS_EVE, 1, BEFORE).faults());
        assertEquals(
                List.of(),
                state(Instant.parse("2026-09-30T00:00:00Z"), 0, BEFORE).faults());
    }

    @Test
    void aMonthIsRetirableWhenAllOfItIsOlderThanWhatMustBeKept() {
        Instant end = BEFORE.endsAt();
        assertEquals(0, state(end.plus(KEPT).minusNanos(1), 0, BEFORE).retirable());
        assertEquals(1, state(end.plus(KEPT), 0, BEFORE).retirable());
    }
}
