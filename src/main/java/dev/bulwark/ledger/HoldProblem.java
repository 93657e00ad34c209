package dev.bulwark.ledger;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/**
 * Why a hold cannot be captured or released, in the order of the checks; the first that applies wins. What stands against
 * the accounts is a {@link PostingProblem} and is told after these.
 */
public enum HoldProblem implements ProblemType {
    HOLD_NOT_FOUND(404, "Hold not found", "There is no such hold, or it is not on the caller's account."),
    HOLD_PLACED_BY_STAFF(422, "Hold placed by staff", "Only staff releases a hold that staff placed."),
    HOLD_NOT_ACTIVE(409, "Hold not active", "The hold is captured, released or expired already."),
    HOLD_EXCEEDED(422, "Hold exceeded", "The amount is more than what remains of the hold.");

    private final ProblemText text;

    HoldProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
