package dev.bulwark.loans;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param loanAmount in the product's currency
 * @param termMonths instalments, one a month; null for the product's default
 * @param product null for {@code personal}
 * @param firstDueDate null for a month from today
 */
record QuoteRequest(
        @NotNull String loanAmount,
        @Schema(nullable = true) Integer termMonths,
        @Schema(nullable = true) String product,
        @Schema(nullable = true) LocalDate firstDueDate) {

    private static final String DEFAULT_PRODUCT = "personal";

    String productOrDefault() {
        return product == null ? DEFAULT_PRODUCT : product;
    }
}
