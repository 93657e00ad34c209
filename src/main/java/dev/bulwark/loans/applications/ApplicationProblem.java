package dev.bulwark.loans.applications;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How an application, or a decision about one, can be refused, in the order of the checks. */
public enum ApplicationProblem implements ProblemType {
    LOAN_APPLICANT_MISMATCH(
            422,
            "Applicant mismatch",
            "The ssn is not that of the customer whom the application is for. Whose it is is not told here."),
    BENEFICIARY_IS_APPROVER(403, "Beneficiary is approver", "Nobody approves a loan to himself."),
    LOAN_NOT_AFFORDABLE(
            422,
            "Loan not affordable",
            "The customer could not carry the loan by the rules in affordability, each with its limit and what was found.");

    private final ProblemText text;

    ApplicationProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
