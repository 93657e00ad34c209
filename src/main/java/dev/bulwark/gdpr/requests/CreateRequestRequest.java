package dev.bulwark.gdpr.requests;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody asks for.
 *
 * @param channel how it came; online for what a customer asks for itself, and where nobody says
 * @param receivedOn when a letter came (UTC), from which its time runs; null for now
 */
record CreateRequestRequest(
        @NotNull UUID customerId, @NotNull RequestKind kind, Channel channel, LocalDate receivedOn) {}
