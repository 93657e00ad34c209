package dev.bulwark.gdpr.export;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How an export can refuse, in the order of its checks. */
public enum ExportProblem implements ProblemType {
    CUSTOMER_NOT_FOUND(404, "Customer not found", "There is no such customer, or it is not the caller."),
    EXPORT_PASSWORD_NEEDED(
            409,
            "Export password needed",
            "Ask for a password at /api/gdpr/export-password first; each opens one archive, and is forgotten soon.");

    private final ProblemText text;

    ExportProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
