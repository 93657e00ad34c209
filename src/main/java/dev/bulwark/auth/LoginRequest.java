package dev.bulwark.auth;

import dev.bulwark.platform.web.SessionMode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The lengths only keep nonsense out; a wrong length of a password must not look different from a wrong password.
 *
 * @param mfaToken may be sent at once; who has a factor and sends none is asked for it
 * @param session where the client will keep its refresh token; none is {@code token}
 */
record LoginRequest(
        @NotBlank @Size(max = 100) String username,
        @NotNull @Size(max = 4096) String password,

        @Pattern(regexp = "[0-9]{6}", message = "must be six digits")
        String mfaToken,

        SessionMode session) {

    /** Secrets stay out of whatever prints a request. */
    @Override
    public String toString() {
        return "LoginRequest[...]";
    }
}
