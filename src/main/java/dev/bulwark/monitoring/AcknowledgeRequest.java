package dev.bulwark.monitoring;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Names an alert that is open. */
record AcknowledgeRequest(@NotNull UUID alertId) {}
