package dev.bulwark.platform.outbound;

import java.time.Duration;

/**
 * How long to wait before what failed is tried again: twice as long each time. Pure.
 *
 * @param first after the first failure
 * @param longest after many
 */
public record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS_MAX = 12;

    /** @param failures in a row, at least 1 */
    public Duration after(int failures) {
        Duration delay = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_MAX));
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
