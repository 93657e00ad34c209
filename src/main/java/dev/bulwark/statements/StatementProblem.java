package dev.bulwark.statements;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How a statement can be refused. */
public enum StatementProblem implements ProblemType {
    STATEMENT_TOO_LONG(
            422,
            "Statement too long for PDF",
            "The period has more lines than a PDF may have. Take a shorter period or another format.");

    private final ProblemText text;

    StatementProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
