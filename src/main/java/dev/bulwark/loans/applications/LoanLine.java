package dev.bulwark.loans.applications;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A loan in a list.
 *
 * @param outstanding what is owed; null before it is paid out, as is the next
 */
record LoanLine(
        UUID loanId,
        UUID customerId,
        String product,
        String status,
        String loanAmount,
        String currency,
        int termMonths,
        @Schema(nullable = true) String outstanding,
        @Schema(nullable = true) Integer daysPastDue,
        Instant appliedAt) {}
