package dev.bulwark.gdpr;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How an operation on a customer's rights can refuse, in the order of its checks. */
public enum GdprProblem implements ProblemType {
    LEGAL_HOLD_NOT_FOUND(404, "Legal hold not found", "There is no such legal hold."),
    LEGAL_HOLD_LIFTED(409, "Legal hold lifted", "The legal hold has been lifted already.");

    private final ProblemText text;

    GdprProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
