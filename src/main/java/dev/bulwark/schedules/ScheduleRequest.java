package dev.bulwark.schedules;

import dev.bulwark.ledger.MoneyRequest;
import dev.bulwark.ledger.ValidMoney;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;

/**
 * @param firstDate a day of UTC, today to ten years ahead
 * @param until the last day that may be due; null for without end
 */
@ValidMoney
record ScheduleRequest(
        @NotNull UUID fromAccount,
        @NotNull UUID toAccount,
        @NotNull String amount,
        @NotNull String currency,

        @Pattern(regexp = REFERENCE, message = "must be 1 to 140 characters without control characters")
        String reference,

        @NotNull LocalDate firstDate,
        @NotNull Frequency frequency,
        LocalDate until)
        implements MoneyRequest {

    static final String REFERENCE = "[^\\p{C}\\u2028\\u2029]{1,140}";

    Recurrence recurrence() {
        return new Recurrence(firstDate, frequency, until);
    }
}
