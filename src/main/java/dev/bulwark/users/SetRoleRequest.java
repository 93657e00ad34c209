package dev.bulwark.users;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

record SetRoleRequest(
        @NotNull UUID userId,
        @NotNull @Size(min = 1, max = 64) String role) {}
