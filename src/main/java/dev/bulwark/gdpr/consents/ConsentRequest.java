package dev.bulwark.gdpr.consents;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * Somebody agrees, or takes it back.
 *
 * @param version of the words that were shown; with a withdrawal, of those that had been agreed to
 */
record ConsentRequest(
        @NotNull UUID customerId,
        @NotNull @Pattern(regexp = "[a-z][a-z_]{2,39}") String purpose,
        @NotNull @Min(1) @Max(100_000) Integer version,
        @NotNull Boolean given) {}
