package dev.bulwark.auth;

import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A code, or the password of who has no factor. */
record StepUpRequest(
        @Pattern(regexp = "[0-9]{6}", message = "must be six digits")
        String mfaToken,

        @Size(max = 4096) String password) {

    /** @param enrolled whether the caller has a factor, which the password alone does not prove */
    void requireProof(boolean enrolled) {
        if (enrolled && mfaToken == null) {
            throw missing("mfa_token");
        }
        if (!enrolled && password == null) {
            throw missing("password");
        }
    }

    private static ProblemException missing(String field) {
        return ProblemException.invalid(
                List.of(FieldError.inBody(field, "required", "is what proves the caller's identity")));
    }

    /** Secrets stay out of whatever prints a request. */
    @Override
    public String toString() {
        return "StepUpRequest[...]";
    }
}
