package dev.bulwark.loans.book;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that happened to a loan.
 *
 * @param transferIds of its postings
 */
record Entry(
        UUID id,
        UUID loanId,
        Kind kind,
        LocalDate businessDate,
        Instant bookedAt,
        UUID bookedBy,
        Parts parts,
        long overpaidMinor,
        List<UUID> transferIds) {

    enum Kind {
        DISBURSEMENT,
        REPAYMENT,
        REFUND,
        LATE_FEE,
        NON_ACCRUAL,
        /** Interest counts as income again. */
        ACCRUAL,
        RESCHEDULE,
        WRITE_OFF,
        RECOVERY;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param bookedAt as the postings were */
    static Entry of(
            Kind kind,
            UUID loanId,
            LocalDate businessDate,
            Instant bookedAt,
            UUID bookedBy,
            Parts parts,
            long overpaidMinor,
            List<UUID> transferIds) {
        return new Entry(
                UuidCreator.getTimeOrderedEpoch(),
                loanId,
                kind,
                businessDate,
                bookedAt,
                bookedBy,
                parts,
                overpaidMinor,
                transferIds);
    }
}
