package dev.bulwark.evidence;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How evidence can be refused. */
public enum EvidenceProblem implements ProblemType {
    AUDIT_EVENT_NOT_FOUND(404, "Audit event not found", "There is no such audit event."),
    AUDIT_EVENT_NOT_SEALED(
            409,
            "Audit event not sealed yet",
            "The event waits for the next checkpoint. Ask again in a second or two.");

    private final ProblemText text;

    EvidenceProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
