package dev.bulwark.holds;

import dev.bulwark.ledger.MoneyRequest;
import dev.bulwark.ledger.ValidMoney;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;

/** @param expiresAt in the future, at most 90 days ahead; null for the bank's usual time */
@ValidMoney
record HoldRequest(
        @NotNull UUID accountId,
        @NotNull String amount,
        @NotNull String currency,
        Instant expiresAt,

        @Pattern(regexp = REFERENCE, message = "must be 1 to 140 characters without control characters")
        String reference)
        implements MoneyRequest {

    static final String REFERENCE = "[^\\p{C}\\u2028\\u2029]{1,140}";
}
