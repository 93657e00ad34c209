package dev.bulwark.gdpr.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the run of a day deletes if nothing changes until then. A page looks at so many customers; where few are due it holds
 * few items, or none.
 *
 * @param nextCursor for the next page; null on the last
 */
record RetentionReportView(
        LocalDate on,
        List<Rule> rules,
        List<Item> items,
        @Schema(nullable = true) String nextCursor) {

    record Rule(String category, int days, String basis) {}

    /**
     * @param itemId the customer itself, or a document
     * @param held whether a legal hold keeps it
     */
    record Item(String category, int days, UUID customerId, UUID itemId, boolean held) {}
}
