package dev.bulwark.evidence;

import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A month whose events are not in the log any more, but in an export.
 *
 * @param month such as {@code 2019-01}; {@code before} for what was there before months
 * @param detachedBy a role of the database
 * @param droppedAt null while the events are still in a table of their own
 * @param exportSha256 in hexadecimal
 * @param note the same in words
 */
record RetiredView(
        String month,
        long events,
        Instant detachedAt,
        String detachedBy,
        @Schema(nullable = true) Instant droppedAt,
        String export,
        String exportSha256,
        String note) {

    static RetiredView of(RetiredMonths.Row row) {
        var month = row.month();
        return new RetiredView(
                month.month(),
                month.events(),
                month.detachedAt(),
                month.detachedBy(),
                row.droppedAt(),
                month.export(),
                HexFormat.of().formatHex(month.exportSha256()),
                "detached by " + month.detachedBy() + " on " + month.detachedAt()
                        + "; leaf hashes verified, events in export " + month.export());
    }
}
