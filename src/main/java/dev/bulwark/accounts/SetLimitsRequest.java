package dev.bulwark.accounts;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All limits of an account at once: one that is absent or null is no limit from now on. Amounts are of the account's
 * currency.
 *
 * @param perTransfer the most that one posting may take out
 */
record SetLimitsRequest(
        @NotNull UUID accountId,

        @Schema(nullable = true, pattern = LimitTexts.AMOUNT)
        String perTransfer,

        @Schema(nullable = true, pattern = LimitTexts.AMOUNT)
        String daily,

        @Schema(nullable = true, pattern = LimitTexts.AMOUNT)
        String weekly,

        @Schema(nullable = true, pattern = LimitTexts.AMOUNT)
        String monthly)
        implements LimitTexts {}
