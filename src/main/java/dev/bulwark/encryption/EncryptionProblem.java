package dev.bulwark.encryption;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** What cannot be sealed. */
public enum EncryptionProblem implements ProblemType {
    /** Pair of {@code customer_not_erased} and {@code data_key_never_again}. */
    CUSTOMER_ERASED(409, "Customer erased", "The customer's data was erased for good, and nothing is added to it.");

    private final ProblemText text;

    EncryptionProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
