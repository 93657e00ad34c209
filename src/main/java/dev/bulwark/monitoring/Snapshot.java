package dev.bulwark.monitoring;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which transactions a look at the database could see: all below {@code next} but those that were running. The text form is
 * PostgreSQL's {@code pg_snapshot}.
 *
 * @param next the first transaction that had not begun
 * @param running those below that had not ended
 */
record Snapshot(long next, Set<Long> running) {

    static Snapshot of(String text) {
        String[] parts = text.split(":", -1);
        Set<Long> running = new TreeSet<>();
        if (!parts[2].isEmpty()) {
            Arrays.stream(parts[2].split(",")).map(Long::valueOf).forEach(running::add);
        }
        return new Snapshot(Long.parseLong(parts[1]), running);
    }

    String text() {
        long oldest = running.stream().min(Long::compare).orElse(next);
        return oldest + ":" + next + ":" + runningText();
    }

    /** By commas; empty for none. */
    String runningText() {
        return running.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    boolean sees(long transaction) {
        return transaction < next && !running.contains(transaction);
    }

    /** This, as if transactions from {@code last} on had not begun. */
    Snapshot upTo(long last) {
        return last >= next
                ? this
                : new Snapshot(
                        last,
                        running.stream()
                                .filter(transaction -> transaction < last)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
