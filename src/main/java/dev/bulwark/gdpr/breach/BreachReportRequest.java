package dev.bulwark.gdpr.breach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * What is known of the breach: every filter that is set must hold.
 *
 * @param from inclusive
 * @param to exclusive
 * @param userId whose account was misused; {@code system} and {@code anonymous} are users here
 */
record BreachReportRequest(
        @NotNull Instant from,
        @NotNull Instant to,

        @Pattern(regexp = "[0-9a-f-]{36}|system|anonymous", message = "must be a user's id, system or anonymous")
        String userId,

        @Pattern(regexp = "[0-9A-Fa-f.:]{2,45}", message = "must be an address")
        String ipAddress,

        @Pattern(regexp = "[a-z_]+(\\.[a-z_]+)?", message = "must be an action such as customers.read")
        String action) {}
