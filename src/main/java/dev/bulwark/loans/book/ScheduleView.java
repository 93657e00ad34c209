package dev.bulwark.loans.book;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bulwark.loans.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a loan's schedule, and what has been paid of it. Amounts are in the currency's scale.
 *
 * @param version that is shown
 * @param inForce the version that counts
 * @param asOf the morning as of which the loan is counted
 * @param versions all of them, the oldest first
 */
record ScheduleView(
        UUID loanId,
        String status,
        String currency,
        int version,
        int inForce,
        LocalDate asOf,
        List<VersionView> versions,
        List<InstalmentView> instalments) {

    /**
     * @param reason {@code payout}, {@code prepayment} or {@code reschedule}
     * @param because why it was rescheduled, in words; staff only
     * @param amount principal that it schedules
     * @param instalments of it, beside the line of what was before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionView(
            int version,
            String reason,
            @Schema(nullable = true) String because,
            LocalDate madeOn,
            String amount,
            String ratePercent,
            int instalments) {}

    /**
     * @param state {@code settled}, {@code past_due}, {@code due} once its period is over, else {@code ahead}; of a version
     *     that is not in force, {@code void} for what was open
     * @param payment all that is to be paid, which {@code parts} tell
     * @param earned interest of the period
     * @param becomesPrincipal interest that is not paid but becomes principal; absent for none
     * @param balance principal that is owed after it
     * @param open what is still to be paid
     * @param why absent for the first line of a version that came of a prepayment or a reschedule; {@code note} says what
     *     that is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InstalmentView(
            int number,
            LocalDate from,
            LocalDate to,
            LocalDate dueDate,
            String state,
            String payment,
            PartsView parts,
            String earned,
            @Schema(nullable = true) String becomesPrincipal,
            String balance,
            PartsView paid,
            String open,
            @Schema(nullable = true) LocalDate lateFeeOn,
            @Schema(nullable = true) LocalDate settledOn,
            @Schema(nullable = true) Why why,
            @Schema(nullable = true) String note) {}
}
