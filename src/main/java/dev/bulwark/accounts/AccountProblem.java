package dev.bulwark.accounts;

import dev.bulwark.platform.problem.ProblemType;

/** How an account command can refuse. */
public enum AccountProblem implements ProblemType {
    CUSTOMER_NOT_FOUND(404, "Customer not found", "There is no such customer."),
    ACCOUNT_NOT_FOUND(404, "Account not found", "There is no such account, or it is not the caller's.");

    private final int status;
    private final String title;
    private final String detail;

    AccountProblem(int status, String title, String detail) {
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
