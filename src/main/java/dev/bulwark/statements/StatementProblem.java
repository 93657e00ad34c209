package dev.bulwark.statements;

import dev.bulwark.platform.problem.ProblemType;

/** How a statement can be refused. */
public enum StatementProblem implements ProblemType {
    STATEMENT_TOO_LONG(
            422,
            "Statement too long for PDF",
            "The period has more lines than a PDF may have. Take a shorter period or another format.");

    private final int status;
    private final String title;
    private final String detail;

    StatementProblem(int status, String title, String detail) {
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
