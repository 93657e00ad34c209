package dev.bulwark.accounts;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param reason null for none */
record UnfreezeRequest(@NotNull UUID accountId, @Reason String reason) {}
