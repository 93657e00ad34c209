package dev.bulwark.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * A replay tells less: what is stored for it would outlive the erasure of who it is about.
 *
 * @param username absent in a replay
 * @param oneTimePassword absent in a replay: it is known to nobody by then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserCreatedView(UUID userId, String username, String role, String oneTimePassword) {

    UserCreatedView replayed() {
        return new UserCreatedView(userId, null, role, null);
    }

    /** Whatever prints an answer prints no password. */
    @Override
    public String toString() {
        return "UserCreatedView[" + userId + ']';
    }
}
