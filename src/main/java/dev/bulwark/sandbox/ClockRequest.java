package dev.bulwark.sandbox;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** @param now what the time shall be */
record ClockRequest(@NotNull Instant now) {}
