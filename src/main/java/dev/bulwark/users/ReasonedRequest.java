package dev.bulwark.users;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param reason for other staff; stored sealed, never told to the user */
record ReasonedRequest(
        @NotNull UUID userId, @NotNull @Reason String reason) {}
