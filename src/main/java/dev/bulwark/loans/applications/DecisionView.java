package dev.bulwark.loans.applications;

import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was decided. Stored under the idempotency key, so it holds no reason in words.
 *
 * @param offeredUntil the last day on which it may be paid out; null when it was rejected, as is the affordability
 */
record DecisionView(
        UUID loanId,
        UUID customerId,
        String status,
        String loanAmount,
        String currency,
        Instant decidedAt,
        UUID decidedBy,
        @Schema(nullable = true) LocalDate offeredUntil,
        @Schema(nullable = true) Affordability affordability) {

    static DecisionView approved(
            Loan loan, Instant now, UUID decidedBy, LocalDate offeredUntil, Affordability affordability) {
        return of(loan, LoanStatus.APPROVED, now, decidedBy, offeredUntil, affordability);
    }

    static DecisionView rejected(Loan loan, Instant now, UUID decidedBy) {
        return of(loan, LoanStatus.REJECTED, now, decidedBy, null, null);
    }

    private static DecisionView of(
            Loan loan,
            LoanStatus status,
            Instant now,
            UUID decidedBy,
            LocalDate offeredUntil,
            Affordability affordability) {
        return new DecisionView(
                loan.id(),
                loan.customerId(),
                status.stored(),
                loan.amount().text(),
                loan.amount().currency().getCurrencyCode(),
                now,
                decidedBy,
                offeredUntil,
                affordability);
    }
}
