package dev.bulwark.loans.days;

import java.io.Serial;

/** Loans could not be counted; its cause says why. Another failure of a step is about no loan. */
class CountingFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    CountingFailed(Throwable cause) {
        super(cause);
    }
}
