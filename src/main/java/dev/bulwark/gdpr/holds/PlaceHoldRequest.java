package dev.bulwark.gdpr.holds;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param reference of whoever asked for it, such as a court's file number; stored sealed, as the reason */
record PlaceHoldRequest(
        @NotNull UUID customerId,
        @NotNull @Reason String reason,
        @Reason String reference) {}
