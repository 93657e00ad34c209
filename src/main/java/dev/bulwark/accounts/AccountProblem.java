package dev.bulwark.accounts;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How an account command can refuse, in the order of its checks; the first that applies wins. */
public enum AccountProblem implements ProblemType {
    CUSTOMER_NOT_FOUND(404, "Customer not found", "There is no such customer."),
    ACCOUNT_NOT_FOUND(404, "Account not found", "There is no such account, or it is not the caller's."),
    ACCOUNT_CLOSED(409, "Account closed", "The account is closed, and a closed account never opens again."),
    ACCOUNT_NOT_EMPTY(409, "Account not empty", "An account closes at a posted balance of zero."),
    ACCOUNT_HAS_HOLDS(409, "Account has holds", "Capture or release what is pending before the account closes."),
    ACCOUNT_HAS_SCHEDULES(409, "Account has schedules", "Cancel the account's schedules before it closes."),
    ACCOUNT_NUMBERS_EXHAUSTED(
            500,
            "Account numbers used up",
            "The bank has no account number left under this bank code. Tell its operator.");

    private final ProblemText text;

    AccountProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
