package dev.bulwark.loans.book;

import dev.bulwark.loans.book.RescheduleRules.Asked;
import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * New terms; one of the three at least.
 *
 * @param termMonths instalments from now on; null for as many as are left
 * @param firstDueDate of the next instalment; null for the day that was agreed
 * @param ratePercent nominal, a year; null for the present one, and never more than it
 */
record RescheduleRequest(
        @NotNull UUID loanId,
        @Schema(nullable = true) Integer termMonths,
        @Schema(nullable = true) LocalDate firstDueDate,

        @Schema(nullable = true)
        @Pattern(regexp = "\\d{1,3}(\\.\\d{1,6})?", message = "must be a percentage, such as 7.25")
        String ratePercent,

        @NotNull @Reason String reason) {

    Asked asked() {
        return new Asked(termMonths, firstDueDate, ratePercent == null ? null : new BigDecimal(ratePercent));
    }
}
