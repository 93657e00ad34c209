package dev.bulwark.loans.book;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What it costs to pay a loan off on a day, if nothing else happens until then. Amounts are in the currency's scale.
 *
 * @param asOf the morning as of which the loan is counted; days after it are foreseen
 * @param parts of the amount, as the repayment will tell them
 * @param lines which add up to the parts
 * @param notCharged what the schedule would have asked for besides: interest of days that do not come
 * @param nextDay the amount a day later
 */
record PayoffView(
        UUID loanId,
        String currency,
        LocalDate on,
        LocalDate asOf,
        String amount,
        PartsView parts,
        List<PayoffLine> lines,
        String notCharged,
        String nextDay) {

    /** What a part of the amount is for. */
    enum What {
        /** An instalment whose period is over. */
        INSTALMENT,
        /** Interest of the period that runs. */
        ACCRUED_INTEREST,
        /** Principal that is not due yet. */
        PRINCIPAL_AHEAD
    }

    /**
     * @param number of the instalment; absent for what is none
     * @param dueDate likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PayoffLine(
            String what,
            @Schema(nullable = true) Integer number,
            @Schema(nullable = true) LocalDate dueDate,
            PartsView parts,
            String why) {}
}
