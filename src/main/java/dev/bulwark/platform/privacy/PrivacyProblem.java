package dev.bulwark.platform.privacy;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** What data protection has against an operation of any feature. */
public enum PrivacyProblem implements ProblemType {
    CUSTOMER_RESTRICTED(
            403,
            "Customer restricted",
            "The customer's data may be stored, and otherwise used only for a purpose of GDPR, Art. 18(2):"
                    + " X-Processing-Purpose names it, and it is audited."),
    LEGAL_HOLD_STANDS(
            409, "Legal hold stands", "Nothing about this customer may be deleted until its legal holds are lifted.");

    private final ProblemText text;

    PrivacyProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
