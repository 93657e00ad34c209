package dev.bulwark.users;

import java.time.Instant;
import java.util.UUID;

/**
 * What the register reads of a user. Sealed columns are null where a list is read.
 *
 * @param disabledAt null too for a user who was disabled in the database
 */
record UserRow(
        UUID id,
        String username,
        String role,
        String status,
        boolean mfaEnrolled,
        boolean mustChangePassword,
        UUID customerId,
        Instant createdAt,
        Instant disabledAt,
        UUID disabledBy,
        byte[] emailSealed,
        byte[] disabledReasonSealed,
        Instant lastLoginAt) {

    /** As a list shows it: with nothing that is sealed. */
    UserView listed() {
        return view(null, null);
    }

    UserView view(String maskedEmail, String disabledReason) {
        return new UserView(
                id,
                username,
                role,
                status,
                maskedEmail,
                mfaEnrolled,
                mustChangePassword,
                customerId,
                createdAt,
                lastLoginAt,
                disabledAt,
                disabledBy,
                disabledReason);
    }
}
