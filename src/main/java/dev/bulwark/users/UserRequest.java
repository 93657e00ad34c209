package dev.bulwark.users;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A command that needs to know nothing but whom it acts upon. */
record UserRequest(@NotNull UUID userId) {}
