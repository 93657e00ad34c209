package dev.bulwark.evidence;

import dev.bulwark.evidence.tree.CanonicalJson;
import dev.bulwark.evidence.tree.Hashes;
import dev.bulwark.evidence.tree.RetiredMonth;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The months that are not in the log any more. Only those count of which a sealed event says so, and only where the checkpoint
 * over them shows that their time was over; the rest is a fault.
 */
final class RetiredMonths {

    /**
     * A row that says so.
     *
     * @param hash of the leaf of its audit event, or what it will be; null when there is no such event
     * @param position of its audit event; null while that is not sealed
     * @param droppedAt null while the events are still in a table
     */
    record Row(RetiredMonth month, Instant droppedAt, byte[] hash, Long position) {

        boolean isRecorded() {
            return Arrays.equals(Hashes.leaf(CanonicalJson.bytes(month.event())), hash);
        }
    }

    private final List<Row> recorded;
    private final List<Row> invented;
    private final Instant keptSince;

    /** @param keptSince what was sealed after that may not have left, whatever a row and its event say */
    RetiredMonths(List<Row> rows, Instant keptSince) {
        this.keptSince = keptSince;
        this.recorded = rows.stream().filter(Row::isRecorded).toList();
        this.invented = rows.stream().filter(row -> !row.isRecorded()).toList();
    }

    boolean contains(long position) {
        return of(position).isPresent();
    }

    Instant keptSince() {
        return keptSince;
    }

    Optional<Row> of(long position) {
        return recorded.stream()
                .filter(row -> row.month().places().contains(position))
                .findFirst();
    }

    /** Those with an event from {@code start} up to and without {@code end}. */
    List<Row> touching(long start, long end) {
        return recorded.stream()
                .filter(row -> row.month().places().touches(start, end))
                .toList();
    }

    /** What is said to be retired by a row that no event tells of; empty when all is in order. */
    Optional<String> fault() {
        return invented.stream()
                .findFirst()
                .map(row -> "the month " + row.month().month() + " is not in the log, and no event says so");
    }
}
