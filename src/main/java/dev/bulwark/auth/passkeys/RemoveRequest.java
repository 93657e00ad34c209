package dev.bulwark.auth.passkeys;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record RemoveRequest(@NotNull UUID passkeyId) {}
