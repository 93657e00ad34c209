package dev.bulwark.customers;

import dev.bulwark.platform.problem.ProblemType;

/** How a customer operation can refuse. */
public enum CustomerProblem implements ProblemType {
    CUSTOMER_NOT_FOUND(404, "Customer not found", "There is no such customer, or it is not the caller.");

    private final int status;
    private final String title;
    private final String detail;

    CustomerProblem(int status, String title, String detail) {
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
