package dev.bulwark.accounts;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All limits of a role in one currency at once: one that is absent or null is no limit from now on. */
record SetRoleLimitsRequest(
        @NotNull String role,
        @NotNull String currency,

        @Schema(nullable = true, pattern = LimitTexts.AMOUNT)
        String perTransfer,

        @Schema(nullable = true, pattern = LimitTexts.AMOUNT)
        String daily,

        @Schema(nullable = true, pattern = LimitTexts.AMOUNT)
        String weekly,

        @Schema(nullable = true, pattern = LimitTexts.AMOUNT)
        String monthly)
        implements LimitTexts {}
