package dev.bulwark.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The lengths only keep nonsense out; a wrong length of a password must not look different from a wrong password.
 *
 * @param session where the client will keep its refresh token; none is {@code token}
 */
record LoginRequest(
        @NotBlank @Size(max = 100) String username,
        @NotNull @Size(max = 4096) String password,
        SessionMode session) {

    SessionMode mode() {
        return session == null ? SessionMode.TOKEN : session;
    }
}
