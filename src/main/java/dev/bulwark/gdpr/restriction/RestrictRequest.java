package dev.bulwark.gdpr.restriction;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param ground accuracy where nobody says; an objection restricts by itself, once it is verified */
record RestrictRequest(
        @NotNull UUID customerId, @NotNull @Reason String reason, Ground ground) {}
