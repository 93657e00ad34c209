package dev.bulwark.transfers.reversal;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** Why a reversal is refused, in the order of the checks; after them come those of the posting itself. */
public enum ReversalProblem implements ProblemType {
    TRANSFER_NOT_FOUND(404, "Transfer not found", "There is no such transfer."),
    REVERSAL_NOT_REVERSIBLE(
            422, "Reversal not reversible", "A reversal is not reversed itself. Make the original transfer again."),
    LOAN_NOT_REVERSIBLE(
            422, "Loan posting not reversible", "A loan's posting is not reversed by itself: the loan would not know."),
    REVERSAL_EXCEEDS_REMAINING(
            422,
            "Reversal exceeds what remains",
            "Less of the transfer is left to reverse than asked for; the member remaining says how much.");

    private final ProblemText text;

    ReversalProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
