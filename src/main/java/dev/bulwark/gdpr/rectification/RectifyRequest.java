package dev.bulwark.gdpr.rectification;

import dev.bulwark.customers.UpdateCustomerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * @param requestId the verified request that this answers
 * @param correction as the body of customers/update
 */
record RectifyRequest(
        @NotNull UUID requestId, @NotNull @Valid UpdateCustomerRequest correction) {}
