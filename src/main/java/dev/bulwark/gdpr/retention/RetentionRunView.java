package dev.bulwark.gdpr.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The receipt of a run.
 *
 * @param finishedAt null while it is under way
 * @param held items that were due and that a legal hold kept
 * @param haltedFor why it deletes nothing until its day is confirmed, {@code clock} or {@code customers}; null for no reason
 * @param confirmed whether the operator let it pass all the same
 * @param deleted by category and the days of its rule at that time; empty when nothing was due
 */
record RetentionRunView(
        LocalDate day,
        Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        int held,
        @Schema(nullable = true) String haltedFor,
        boolean confirmed,
        List<Deleted> deleted) {

    record Deleted(String category, int days, int items) {}
}
