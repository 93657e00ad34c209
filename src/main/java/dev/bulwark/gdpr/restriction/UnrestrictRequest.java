package dev.bulwark.gdpr.restriction;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Which ground is lifted, of a customer who has several.
 *
 * @param ground null for the only one
 * @param requestId of one of several objections
 */
record UnrestrictRequest(
        @NotNull UUID customerId, @NotNull @Reason String reason, Ground ground, UUID requestId) {}
