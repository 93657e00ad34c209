package dev.bulwark.gdpr.holds;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record LiftHoldRequest(
        @NotNull UUID holdId, @NotNull @Reason String reason) {}
