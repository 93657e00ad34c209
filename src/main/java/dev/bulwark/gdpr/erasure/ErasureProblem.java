package dev.bulwark.gdpr.erasure;

import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How an erasure can refuse, in the order of its checks; the first that applies wins, and a legal hold after these. */
public enum ErasureProblem implements ProblemType {
    CUSTOMER_NOT_FOUND(404, "Customer not found", "There is no such customer, or it is not the caller."),
    CUSTOMER_ACTIVE(
            400,
            "Cannot delete customer with active accounts or loans",
            "Close the customer's accounts, and settle or reject its loans and applications, before it is erased."),
    RECEIPT_NOT_FOUND(404, "Receipt not found", "There is no such receipt of an erasure.");

    private final ProblemText text;

    ErasureProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }

    /** CUSTOMER_ACTIVE in the shape of the specification (section 10) too: {@code error}. */
    static ProblemException active() {
        return CUSTOMER_ACTIVE.problem().with("error", CUSTOMER_ACTIVE.title());
    }
}
