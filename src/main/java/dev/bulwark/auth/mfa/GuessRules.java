package dev.bulwark.auth.mfa;

import java.time.Duration;

/**
 * How many wrong codes are one too many. Three of a million codes are right at any moment; at the rate allowed here
 * somebody who knows the password needs some two hundred days for an even chance, and is seen in the audit trail all
 * the while.
 */
final class GuessRules {

    /** Wrong answers that end a challenge; pair of mfa_challenge_failures_few. */
    static final int CHALLENGE_FAILURES_MAX = 5;

    /** Wrong codes of a user within {@link #MEMORY}, over all challenges; pair of mfa_factor_failures_few. */
    static final int FAILURES_MAX = 10;

    static final Duration MEMORY = Duration.ofMinutes(15);

    /** The specification's numbers, for codes that answer no challenge: those have nothing else that could end. */
    private static final int RECENT_FAILURES_MAX = 5;

    static final Duration RECENT = Duration.ofSeconds(300);

    private GuessRules() {}

    static boolean mayGuess(int failures, int recentFailures, boolean challenged) {
        return failures < FAILURES_MAX && (challenged || recentFailures < RECENT_FAILURES_MAX);
    }
}
