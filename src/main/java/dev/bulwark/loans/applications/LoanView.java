package dev.bulwark.loans.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A loan in full.
 *
 * @param instalment the highest but for the last, as it was computed when it was applied for
 * @param purpose as the customer told it
 * @param decision staff only
 * @param offeredUntil the last day on which it may be paid out
 * @param book null before it is paid out
 * @param affordability as it was when it was approved; before, as it is now; staff only
 */
record LoanView(
        UUID loanId,
        UUID customerId,
        String product,
        String status,
        String loanAmount,
        String currency,
        Conditions conditions,
        @Schema(nullable = true) String instalment,
        @Schema(nullable = true) String purpose,
        @Schema(nullable = true) String monthlyIncome,
        @Schema(nullable = true) String monthlyObligations,
        Instant appliedAt,
        @Schema(nullable = true) Decision decision,
        @Schema(nullable = true) LocalDate offeredUntil,
        @Schema(nullable = true) LocalDate closedOn,
        @Schema(nullable = true) BookView book,
        @Schema(nullable = true) Affordability affordability) {

    /**
     * What was agreed.
     *
     * @param fee kept from the payout
     */
    public record Conditions(
            int termMonths,
            String ratePercent,
            String fee,
            String method,
            String dayCount,
            String businessDayRule,
            String graceKind,
            int graceMonths) {}

    /**
     * Who did what; times are in UTC.
     *
     * @param appliedBy who never approves it
     * @param reason why it was rejected or written off
     */
    public record Decision(
            UUID appliedBy,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true) UUID decidedBy,
            @Schema(nullable = true) UUID secondedBy,
            @Schema(nullable = true) String reason) {}
}
