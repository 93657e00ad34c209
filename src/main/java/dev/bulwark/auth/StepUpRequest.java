package dev.bulwark.auth;

import dev.bulwark.auth.mfa.PasskeyAssertion;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A code or what a passkey signed; the password of who has no factor. */
record StepUpRequest(
        @Pattern(regexp = "[0-9]{6}", message = "must be six digits")
        String mfaToken,

        @Size(max = 4096) String password,
        @Valid PasskeyAssertion passkey) {

    /** @param enrolled whether the caller has a factor, which the password alone does not prove */
    void requireProof(boolean enrolled) {
        if (enrolled && (mfaToken == null) == (passkey == null)) {
            throw missing("mfa_token", "send mfa_token or passkey");
        }
        if (!enrolled && password == null) {
            throw missing("password", "is what proves the caller's identity");
        }
    }

    private static ProblemException missing(String field, String message) {
        return ProblemException.invalid(List.of(FieldError.inBody(field, "required", message)));
    }

    /** Secrets stay out of whatever prints a request. */
    @Override
    public String toString() {
        return "StepUpRequest[...]";
    }
}
