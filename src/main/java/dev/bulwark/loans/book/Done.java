package dev.bulwark.loans.book;

import dev.bulwark.command.Outcome;
import java.util.List;
import java.util.UUID;

/**
 * What a command on a loan came to.
 *
 * @param accountIds whose balances a dry run tells
 */
record Done(Outcome outcome, List<UUID> accountIds) {

    /** Of what touches no account of a customer. */
    static Done created(Object view, UUID loanId) {
        return new Done(Outcome.created(view).audited("loan_id", loanId), List.of());
    }

    static Done created(Object view, UUID loanId, UUID accountId) {
        Outcome outcome = Outcome.created(view).audited("loan_id", loanId).audited("account", accountId);
        return new Done(outcome, List.of(accountId));
    }
}
