package dev.bulwark.auth.lockout;

import dev.bulwark.platform.problem.ProblemType;

/** How a guess can be refused unheard. */
public enum LockoutProblem implements ProblemType {
    TOO_MANY_FAILED_ATTEMPTS(429, "Too many failed attempts", "Too many failed attempts. Please try again later.");

    private final int status;
    private final String title;
    private final String detail;

    LockoutProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String detail() {
        return detail;
    }
}
