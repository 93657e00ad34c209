package dev.bulwark.auth.lockout;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How a guess can be refused unheard. */
public enum LockoutProblem implements ProblemType {
    TOO_MANY_FAILED_ATTEMPTS(429, "Too many failed attempts", "Too many failed attempts. Please try again later.");

    private final ProblemText text;

    LockoutProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
