package dev.bulwark.holds;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record ReleaseRequest(@NotNull UUID holdId) {}
