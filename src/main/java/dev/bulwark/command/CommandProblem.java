package dev.bulwark.command;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How the write contract itself can refuse, in the order of its checks. */
public enum CommandProblem implements ProblemType {
    IDEMPOTENCY_KEY_MISSING(
            400, "Idempotency-Key missing", "A command that moves money needs a header Idempotency-Key."),
    IDEMPOTENCY_KEY_MALFORMED(
            400, "Idempotency-Key malformed", "The key is 1 to 255 visible ASCII characters; a UUID is a good one."),
    REQUEST_IN_PROGRESS(
            409, "Request in progress", "Another request with this Idempotency-Key is still running. Retry later."),
    IDEMPOTENCY_KEY_REUSED(
            422, "Idempotency-Key reused", "This Idempotency-Key was used before with another payload or operation.");

    private final ProblemText text;

    CommandProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
