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
 * @param deleted by category and the days of its rule at that time; empty when nothing was due
 */
record RetentionRunView(
        LocalDate day,
        Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        int held,
        List<Deleted> deleted) {

    record Deleted(String category, int days, int items) {}
}
