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
            "Less is left of what was written off; the member remaining says how much."),
    LOAN_RESCHEDULES_EXHAUSTED(
            409,
            "Rescheduled too often",
            "The loan was rescheduled as often as the bank allows, told as times_max. New terms every time it is late would"
                    + " hide that it is not paid."),
    LOAN_PRINCIPAL_REPAID(
            422,
            "Principal repaid",
            "All principal is repaid, and what else is owed is due: no schedule can be made of it.");

    private final ProblemText text;

    BookProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
