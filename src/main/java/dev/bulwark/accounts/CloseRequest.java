package dev.bulwark.accounts;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record CloseRequest(@NotNull UUID accountId) {}
