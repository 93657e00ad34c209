package dev.bulwark.loans.applications;

import java.time.Instant;
import java.util.UUID;

/**
 * What was applied for. Stored under the idempotency key, so it holds nothing of the person but its id.
 *
 * @param instalment the highest but for the last, if it were paid out today
 */
record ApplicationView(
        UUID loanId,
        UUID customerId,
        String status,
        String product,
        String loanAmount,
        String currency,
        int termMonths,
        String ratePercent,
        String fee,
        String instalment,
        Instant appliedAt) {}
