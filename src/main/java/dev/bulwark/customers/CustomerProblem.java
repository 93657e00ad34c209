package dev.bulwark.customers;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How a customer operation can refuse. */
public enum CustomerProblem implements ProblemType {
    CUSTOMER_NOT_FOUND(404, "Customer not found", "There is no such customer, or it is not the caller."),
    SSN_TAKEN(409, "Customer exists", "A customer with this ssn exists. Which one is not told here."),
    FIELD_KEPT_BY_STAFF(
            422,
            "Field kept by staff",
            "A customer corrects its own email, phone and address; for its name, ssn and date_of_birth it asks staff.");

    private final ProblemText text;

    CustomerProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
