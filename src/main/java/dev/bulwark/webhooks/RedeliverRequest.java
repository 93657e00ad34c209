package dev.bulwark.webhooks;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Names a delivery that has ended. */
record RedeliverRequest(@NotNull UUID deliveryId) {}
