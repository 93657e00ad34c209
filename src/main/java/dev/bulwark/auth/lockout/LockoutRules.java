package dev.bulwark.auth.lockout;

import java.time.Duration;
import java.time.Instant;

/** Pure decisions. */
final class LockoutRules {

    /** An attempt without an answer for so long has lost its replica. No request may take as long. */
    static final Duration LOST_AFTER = Duration.ofMinutes(2);

    private static final int DOUBLINGS_MAX = 30;

    private LockoutRules() {}

    /**
     * How long an account waits after this many failures in a row: not at all, then 1, 2, 4 ... times the first delay.
     */
    static Duration delay(int failures, LockoutConfig config) {
        int beyond = failures - config.accountFailuresMax();
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration grown = config.accountDelay().multipliedBy(1L << Math.min(beyond, DOUBLINGS_MAX));
        return grown.compareTo(config.accountDelayMax()) < 0 ? grown : config.accountDelayMax();
    }

    /** @param until null for never */
    static boolean isLater(Instant until, Instant now) {
        return until != null && until.isAfter(now);
    }

    /** Whole seconds, of which at least one: zero would ask for the next try at once. */
    static long secondsLeft(Instant until, Instant now) {
        return Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
    }
}
