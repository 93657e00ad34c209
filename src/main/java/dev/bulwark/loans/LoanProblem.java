package dev.bulwark.loans;

import dev.bulwark.loans.schedule.ScheduleRefused;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How a loan can be refused, in the order of the checks; the first that applies wins. */
public enum LoanProblem implements ProblemType {
    LOAN_NOT_FOUND(404, "Loan not found", "There is no such loan, or it is not the caller's."),
    LOAN_STATE(409, "State of the loan", "The loan is in a state, told as loan_status, that this is not possible in."),
    LOAN_DUE_DATES_UNUSABLE(
            422,
            "Due dates unusable",
            "Moved to business days, the first due date is not after the payout, or two fall on one day. Choose another"
                    + " first_due_date."),
    LOAN_INTEREST_NOT_COVERED(
            422,
            "Interest not covered",
            "Over this term an instalment would not cover the interest of its period. Choose a shorter term."),
    LOAN_INSTALMENT_ZERO(
            422, "Instalment of zero", "The amount is too small for the term: an instalment would repay nothing."),
    LOAN_ROUNDING_TOO_COARSE(
            422,
            "Rounding too coarse",
            "The amount is too small for the term: in whole minor units, instalments would end the loan early or leave"
                    + " more than twice an instalment for the last one."),
    LOAN_TOO_EXPENSIVE(
            422, "Loan too expensive", "What is to be repaid, or its yearly rate, is beyond what the bank can book.");

    private final ProblemText text;

    LoanProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }

    public static ProblemException of(ScheduleRefused refusal) {
        return switch (refusal.reason()) {
            case DUE_DATES -> LOAN_DUE_DATES_UNUSABLE.problem();
            case INTEREST_NOT_COVERED -> LOAN_INTEREST_NOT_COVERED.problem();
            case NOTHING_TO_PAY -> LOAN_INSTALMENT_ZERO.problem();
            case ROUNDING_TOO_COARSE -> LOAN_ROUNDING_TOO_COARSE.problem();
            case OVERFLOW -> LOAN_TOO_EXPENSIVE.problem();
        };
    }
}
