package dev.bulwark.gdpr.requests;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param outcome what was done; told to the customer, and stored sealed */
record CompleteRequestRequest(
        @NotNull UUID requestId, @NotNull @Reason String outcome) {}
