package dev.bulwark.loans.applications;

import dev.bulwark.platform.web.Cursor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param searchTerm the id of a loan or a customer, at least 8 characters of the beginning of a loan's, a product, a
 *     status, or what a customer is found by: ssn or its end, e-mail address, phone number, beginnings of the name
 * @param cursor the next_cursor of the page before; null for the first
 * @param limit items on a page; null for 50
 */
record SearchLoansRequest(
        @NotNull @Size(min = 2, max = 100) String searchTerm,
        @Schema(nullable = true) String cursor,

        @Schema(nullable = true) @Min(1) @Max(Cursor.LIMIT_MAX)
        Integer limit) {

    int limitOrDefault() {
        return limit == null ? Cursor.LIMIT_DEFAULT : limit;
    }
}
