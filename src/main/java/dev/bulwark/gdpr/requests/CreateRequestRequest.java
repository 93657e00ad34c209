package dev.bulwark.gdpr.requests;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param channel how it came; online for what a customer asks for itself, and where nobody says */
record CreateRequestRequest(
        @NotNull UUID customerId, @NotNull RequestKind kind, Channel channel) {}
