package dev.bulwark.auth.mfa;

import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.SessionMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The answer to a challenge: a code, a recovery code, or what a passkey signed.
 *
 * @param session where the client will keep its refresh token; none is {@code token}
 */
public record MfaRequest(
        @NotNull @Size(max = 100) String mfaChallenge,

        @Pattern(regexp = Totp.PATTERN, message = "must be six digits")
        String mfaToken,

        @Pattern(regexp = RecoveryCodes.PATTERN, message = "must be a recovery code as it was told")
        String recoveryCode,

        @Valid PasskeyAssertion passkey,
        SessionMode session) {

    public void requireOneProof() {
        if (Stream.of(mfaToken, recoveryCode, passkey).filter(Objects::nonNull).count() != 1) {
            throw ProblemException.invalid(List.of(
                    FieldError.inBody("mfa_token", "one_of", "send one of mfa_token, recovery_code and passkey")));
        }
    }
}
