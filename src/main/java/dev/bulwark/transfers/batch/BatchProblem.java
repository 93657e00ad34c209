package dev.bulwark.transfers.batch;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How a batch as a whole can be refused; a line's own problems are those of a transfer. */
public enum BatchProblem implements ProblemType {
    BATCH_REFUSED(
            422,
            "Batch refused",
            "An atomic batch has a line that cannot be booked, so none was; the member results tells which and why.");

    private final ProblemText text;

    BatchProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
