package dev.bulwark.auth.mfa;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How a second factor can refuse, in the order of the checks. */
public enum MfaProblem implements ProblemType {
    MFA_REQUIRED(
            401,
            "MFA required",
            "The password was right; a code must follow. Send mfa_challenge with it to /api/auth/mfa."),
    MFA_ALREADY_ENROLLED(409, "MFA already enrolled", "There is an active factor. It must be disabled first."),
    MFA_NOT_ENROLLED(409, "MFA not enrolled", "There is no factor that this could apply to. Enrol one first."),
    INVALID_MFA_TOKEN(
            401,
            "Invalid MFA token",
            "The code is wrong or used, or its attempt is over: after five wrong codes a new login is needed.");

    private final ProblemText text;

    MfaProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
