package dev.bulwark.gdpr.restriction;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record RestrictRequest(
        @NotNull UUID customerId, @NotNull @Reason String reason) {}
