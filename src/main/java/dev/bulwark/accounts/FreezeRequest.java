package dev.bulwark.accounts;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param reason for staff; never told to the customer */
record FreezeRequest(
        @NotNull UUID accountId,
        @NotNull FreezeDirection direction,
        @NotNull @Reason String reason) {}
