package dev.bulwark.loans.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happened to a loan. Amounts are in the currency's scale.
 *
 * @param kind disbursement, repayment, refund, late_fee, non_accrual, accrual, reschedule, write_off or recovery
 * @param bookedBy staff only
 * @param overpaid what was paid beyond what was owed, or given back of it
 * @param transferIds of the postings, if it has its own: what a night counts is posted as a sum of many loans
 */
record EntryView(
        UUID entryId,
        String kind,
        LocalDate businessDate,
        Instant bookedAt,
        @Schema(nullable = true) UUID bookedBy,
        PartsView parts,
        String overpaid,
        List<UUID> transferIds) {

    static EntryView of(Entry entry, Currency currency, boolean staff) {
        return new EntryView(
                entry.id(),
                entry.kind().stored(),
                entry.businessDate(),
                entry.bookedAt(),
                staff ? entry.bookedBy() : null,
                PartsView.of(entry.parts(), currency),
                Texts.text(entry.overpaidMinor(), currency),
                entry.transferIds());
    }
}
