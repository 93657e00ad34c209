package dev.bulwark.auth.passkeys;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How passkeys can refuse, in the order of the checks; a login has its own. */
public enum PasskeyProblem implements ProblemType {
    PASSKEYS_NOT_CONFIGURED(
            409,
            "Passkeys not configured",
            "This bank has not said for which site its passkeys are: BULWARK_PUBLIC_URL is not set."),
    PASSKEY_NOT_ACCEPTED(
            422,
            "Passkey not accepted",
            "It is no answer to the options that this session asked for in the last five minutes, its user was not"
                    + " verified, or its key is of a kind that is not taken."),
    PASSKEY_ALREADY_REGISTERED(409, "Passkey already registered", "This passkey is in use already."),
    TOO_MANY_PASSKEYS(409, "Too many passkeys", "A user has at most ten. Remove one first."),
    PASSKEY_NOT_FOUND(404, "Passkey not found", "You have no such passkey.");

    private final ProblemText text;

    PasskeyProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
