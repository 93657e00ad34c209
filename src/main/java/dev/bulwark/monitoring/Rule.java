package dev.bulwark.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;

/**
 * What raises alerts of a type: a row of {@code security_rule}, which is enabled.
 *
 * @param actions of the audit events that it looks at
 * @param threshold from which it rings; 0 for a rule that does not count
 * @param window in which it counts; null for such a rule
 * @param hours outside of which it rings; null for a rule that does not look at the hour
 */
record Rule(
        String type,
        Detector detector,
        String severity,
        Set<String> actions,
        int threshold,
        Duration window,
        Hours hours) {

    /** How a rule looks at events; the constant in lower case is the value stored. */
    enum Detector {
        /** Each event rings. */
        EVENT,
        /** One user opened this many different records. */
        DISTINCT_RECORDS,
        /** One user's searches found this many together. */
        SEARCH_HITS,
        /** This many of one user's searches by a whole ssn found nobody. */
        SSN_MISSES,
        /** One user came from this many different networks. */
        DISTINCT_NETWORKS,
        ODD_HOURS,
        /** Whatever a person did with a record that nobody has a reason to touch. */
        CANARY;

        static Detector of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Hours of work.
     *
     * @param to exclusive; 24 for midnight
     */
    record Hours(int from, int to, boolean weekends, ZoneId zone) {

        boolean hold(Instant time) {
            ZonedDateTime there = time.atZone(zone);
            boolean weekend = there.getDayOfWeek().getValue() > 5;
            return there.getHour() >= from && there.getHour() < to && (weekends || !weekend);
        }
    }

    boolean looksAt(WatchedEvent event) {
        return actions.contains(event.action());
    }
}
