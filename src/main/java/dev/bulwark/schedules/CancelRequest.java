package dev.bulwark.schedules;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record CancelRequest(@NotNull UUID scheduleId) {}
