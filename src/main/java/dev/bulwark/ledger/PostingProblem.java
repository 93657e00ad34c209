package dev.bulwark.ledger;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;
import java.util.Locale;

/**
 * Why a posting is refused, in the order of the checks; the first that applies wins. Decided by {@code ledger_book}, in
 * this same order and under the accounts' locks.
 */
public enum PostingProblem implements ProblemType {
    SAME_ACCOUNT(422, "Same account", "An amount cannot move from an account to itself."),
    ACCOUNT_NOT_FOUND(404, "Account not found", "There is no such account, or it is not the caller's."),
    ACCOUNT_CLOSED(409, "Account closed", "One of the accounts is closed."),
    ACCOUNT_FROZEN(409, "Account frozen", "One of the accounts is frozen for this direction."),
    CURRENCY_MISMATCH(422, "Currency mismatch", "The amount's currency is not that of both accounts."),
    BALANCE_OVERFLOW(422, "Balance too large", "The resulting balance would be larger than the ledger can hold."),
    INSUFFICIENT_FUNDS(422, "Insufficient funds", "The available balance does not cover the amount."),
    LIMIT_PER_TRANSFER(422, "Limit of one transfer", "The amount is over the limit of a single transfer."),
    LIMIT_DAILY(422, "Daily limit", "With this amount the limit of the day would be passed."),
    LIMIT_WEEKLY(422, "Weekly limit", "With this amount the limit of the week would be passed."),
    LIMIT_MONTHLY(422, "Monthly limit", "With this amount the limit of the month would be passed.");

    /** @param code a verdict of the ledger other than {@code posted} */
    public static PostingProblem of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    private final ProblemText text;

    PostingProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
