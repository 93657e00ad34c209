package dev.bulwark.auth.mfa;

import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.SessionMode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The answer to a challenge: one of the two codes.
 *
 * @param session where the client will keep its refresh token; none is {@code token}
 */
public record MfaRequest(
        @NotNull @Size(max = 100) String mfaChallenge,

        @Pattern(regexp = Totp.PATTERN, message = "must be six digits")
        String mfaToken,

        @Pattern(regexp = RecoveryCodes.PATTERN, message = "must be a recovery code as it was told")
        String recoveryCode,

        SessionMode session) {

    public void requireOneCode() {
        if ((mfaToken == null) == (recoveryCode == null)) {
            throw ProblemException.invalid(
                    List.of(FieldError.inBody("mfa_token", "one_of", "send either mfa_token or recovery_code")));
        }
    }
}
