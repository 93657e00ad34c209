package dev.bulwark.customers;

import dev.bulwark.platform.web.Cursor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param searchTerm a social security number or the last four digits of one, an e-mail address, a phone number, or the
 *     beginnings of words of a name
 * @param cursor the next_cursor of the page before; null for the first
 * @param limit items on a page; null for 50
 */
record SearchCustomersRequest(
        @NotNull @Size(min = 1, max = 254) String searchTerm,
        @Schema(nullable = true) String cursor,

        @Schema(nullable = true) @Min(1) @Max(Cursor.LIMIT_MAX)
        Integer limit) {

    int limitOrDefault() {
        return limit == null ? Cursor.LIMIT_DEFAULT : limit;
    }
}
