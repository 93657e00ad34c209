package dev.bulwark.loans;

import dev.bulwark.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A loan as it was applied for and decided.
 *
 * @param fee kept from the payout
 * @param appliedBy who never decides it
 * @param decidedBy who approved or rejected it; null before
 * @param offeredUntil the last day on which it may be paid out; null while not approved
 */
public record Loan(
        UUID id,
        UUID customerId,
        String product,
        LoanStatus status,
        Money amount,
        Money fee,
        LoanConditions conditions,
        Instant appliedAt,
        UUID appliedBy,
        Instant decidedAt,
        UUID decidedBy,
        LocalDate offeredUntil) {

    /** The state that counts on this day: an offer ends on time, whenever the job that writes it down comes by. */
    public LoanStatus statusOn(LocalDate day) {
        return status == LoanStatus.APPROVED && day.isAfter(offeredUntil) ? LoanStatus.EXPIRED : status;
    }
}
