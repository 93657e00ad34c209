package dev.bulwark.webhooks;

import dev.bulwark.platform.outbound.Backoff;
import java.time.Duration;

/** When what failed is tried again. Pure. */
final class RetryRules {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1));

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

    private RetryRules() {}

    /**
     * Twice as long each time, an hour at most.
     *
     * @param failures in a row, at least 1
     */
    static Duration after(int failures) {
        return BACKOFF.after(failures);
    }

    static boolean isDelivered(int status) {
        return status >= 200 && status < 300;
    }

    /** Whether the receiver refuses this event alone; else it is the receiver that is not well, and all its events wait. */
    static boolean isAboutTheEvent(int status) {
        return status >= BAD_REQUEST
                && status < SERVER_ERROR
                && status != REQUEST_TIMEOUT
                && status != TOO_MANY_REQUESTS;
    }
}
