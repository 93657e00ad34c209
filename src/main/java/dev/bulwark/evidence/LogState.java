package dev.bulwark.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * How the months of the audit log are.
 *
 * @param monthsAhead whole months after this one that are there, without a gap
 * @param withoutMonth events that no month has; not counted beyond {@link #COUNTED_MAX}
 * @param retirable parts that nobody has to keep any more
 * @param unguarded names of parts without their key or a trigger
 */
record LogState(int monthsAhead, long withoutMonth, int retirable, List<String> unguarded) {

    static final int COUNTED_MAX = 10_000;

    /** More than anybody makes. */
    private static final int AHEAD_MAX = 120;

    static LogState of(
            List<LogPart> parts, long withoutMonth, List<String> unguarded, Instant now, Duration retention) {
        YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        int ahead = 0;
        while (ahead < AHEAD_MAX && isThere(parts, month.plusMonths(ahead + 1L))) {
            ahead++;
        }
        Instant kept = now.minus(retention);
        int retirable = (int)
                parts.stream().filter(part -> !part.endsAt().isAfter(kept)).count();
        return new LogState(ahead, withoutMonth, retirable, List.copyOf(unguarded));
    }

    private static boolean isThere(List<LogPart> parts, YearMonth month) {
        Instant begin = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return parts.stream().anyMatch(part -> part.covers(begin));
    }

    /** What somebody should do about it; none when all is well. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (monthsAhead == 0) {
            faults.add("the next month of the audit log is not there");
        }
        if (withoutMonth > 0) {
            faults.add("events of the audit log have no month");
        }
        if (!unguarded.isEmpty()) {
            faults.add("parts of the audit log lack their key or a trigger: " + String.join(", ", unguarded));
        }
        return faults;
    }
}
