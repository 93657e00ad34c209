package dev.bulwark.accounts;

import dev.bulwark.platform.web.Cursor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param searchTerm an IBAN, at least 4 characters of its start or its end, or the id of an account or a customer
 * @param cursor the next_cursor of the page before; null for the first
 * @param limit items on a page; null for 50
 */
record SearchAccountsRequest(
        @NotNull @Size(min = 2, max = 100) String searchTerm,
        @Schema(nullable = true) String cursor,

        @Schema(nullable = true) @Min(1) @Max(Cursor.LIMIT_MAX)
        Integer limit) {

    int limitOrDefault() {
        return limit == null ? Cursor.LIMIT_DEFAULT : limit;
    }
}
