package dev.bulwark.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** @param oneTimePassword absent when the answer is replayed: it is known to nobody by then */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserCreatedView(UUID userId, String username, String role, String oneTimePassword) {

    UserCreatedView withoutPassword() {
        return new UserCreatedView(userId, username, role, null);
    }

    /** Whatever prints an answer prints no password. */
    @Override
    public String toString() {
        return "UserCreatedView[" + userId + ']';
    }
}
