package dev.bulwark.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A user as the register shows him. What does not apply is absent.
 *
 * @param email masked, and where one user is asked for; absent in lists, and for a user without one
 * @param lastLoginAt of the sessions that are remembered; where one user is asked for
 * @param disabledReason where one user is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserView(
        UUID userId,
        String username,
        String role,
        String status,
        String email,
        boolean mfaEnrolled,
        boolean mustChangePassword,
        UUID customerId,
        Instant createdAt,
        Instant lastLoginAt,
        Instant disabledAt,
        UUID disabledBy,
        String disabledReason) {}
