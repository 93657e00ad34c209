package dev.bulwark.loans.book;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** Why money of a loan does not move, besides what the loan's state and the posting itself say. */
public enum BookProblem implements ProblemType {
    LOAN_OFFER_EXPIRED(
            409,
            "Offer expired",
            "The loan was to be paid out until the day told as offered_until. It must be applied for anew."),
    LOAN_RECOVERY_EXCEEDED(
            422,
            "Recovery exceeds what was written off",
            "Less is left of what was written off; the member remaining says how much.");

    private final ProblemText text;

    BookProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
