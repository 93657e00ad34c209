package dev.bulwark.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** @param oneTimePassword absent when the answer is replayed: it is known to nobody by then */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PasswordResetView(UUID userId, String oneTimePassword) {

    PasswordResetView withoutPassword() {
        return new PasswordResetView(userId, null);
    }

    /** Whatever prints an answer prints no password. */
    @Override
    public String toString() {
        return "PasswordResetView[" + userId + ']';
    }
}
