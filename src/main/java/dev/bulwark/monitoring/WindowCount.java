package dev.bulwark.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Counts what one user did in every window that holds an event of a slice, wherever it ends. So it makes no difference how late or
 * how much at once the events are looked at: a slice of many hours hides no burst in its middle, and what came hours later does not
 * count with what came before. Pure.
 */
final class WindowCount {

    private final List<Done> all;
    private final Duration window;
    private final Map<String, Integer> inside = new HashMap<>();
    private long sum;

    private WindowCount(List<Done> all, Duration window) {
        this.all = all;
        this.window = window;
    }

    /**
     * @param what the same thing counts once in a window
     * @param amount how much it counts
     */
    record Done(UUID eventId, Instant at, String what, long amount) {}

    /**
     * The last of the slice's events in the first window that holds as much as the threshold; empty for none.
     *
     * @param all what the user did from a window before the slice to a window after it, by time
     * @param slice ids of the events in question
     */
    static Optional<UUID> reached(List<Done> all, Set<UUID> slice, Duration window, int threshold) {
        return new WindowCount(all, window).reached(slice, threshold);
    }

    private Optional<UUID> reached(Set<UUID> slice, int threshold) {
        int first = 0;
        int ofSlice = -1;
        for (int last = 0; last < all.size(); last++) {
            Done done = all.get(last);
            enter(done);
            while (!all.get(first).at().isAfter(done.at().minus(window))) {
                leave(all.get(first++));
            }
            if (slice.contains(done.eventId())) {
                ofSlice = last;
            }
            if (ofSlice >= first && sum >= threshold) {
                return Optional.of(all.get(ofSlice).eventId());
            }
        }
        return Optional.empty();
    }

    private void enter(Done done) {
        if (inside.merge(done.what(), 1, Integer::sum) == 1) {
            sum += done.amount();
        }
    }

    private void leave(Done done) {
        if (inside.merge(done.what(), -1, Integer::sum) == 0) {
            sum -= done.amount();
        }
    }
}
