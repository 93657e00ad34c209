package dev.bulwark.auth;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How authentication can refuse. */
public enum AuthProblem implements ProblemType {
    INVALID_CREDENTIALS(401, "Invalid credentials", "The username or the password is wrong."),
    INVALID_PASSKEY(401, "Invalid passkey", "The passkey is not known here, or what it signed proves nothing."),
    CURRENT_PASSWORD_INCORRECT(422, "Current password is incorrect", "Prove the current password to set a new one.");

    private final ProblemText text;

    AuthProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
