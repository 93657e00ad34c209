package dev.bulwark.monitoring;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param reason what it was, and what was done about it */
record ResolveRequest(
        @NotNull UUID alertId, @NotNull @Reason String reason) {}
