package dev.bulwark.auth.sessions;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How a session can be refused its next token. */
public enum SessionProblem implements ProblemType {
    CSRF_REFUSED(403, "CSRF token refused", "X-CSRF-Token is not the csrf_token of the cookie's session."),
    INVALID_REFRESH_TOKEN(
            401, "Invalid refresh token", "The refresh token is used up or unknown, or its session is over.");

    private final ProblemText text;

    SessionProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
