package dev.bulwark.transfers.batch;

import dev.bulwark.platform.problem.ProblemType;

/** How a batch as a whole can be refused; a line's own problems are those of a transfer. */
public enum BatchProblem implements ProblemType {
    BATCH_REFUSED(
            422,
            "Batch refused",
            "An atomic batch has a line that cannot be booked, so none was; the member results tells which and why.");

    private final int status;
    private final String title;
    private final String detail;

    BatchProblem(int status, String title, String detail) {
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
