package dev.bulwark.gdpr.requests;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param reason told to the customer, and stored sealed */
record RequestStepRequest(
        @NotNull UUID requestId, @NotNull @Reason String reason) {}
