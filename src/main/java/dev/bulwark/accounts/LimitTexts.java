package dev.bulwark.accounts;

import dev.bulwark.command.Outcome;

/** Four limits as requests and answers write them; null is no limit. */
interface LimitTexts {

    /** Of an amount, for the contract; Money says what is wrong with one. */
    String AMOUNT = "^[0-9]{1,19}(\\.[0-9]{1,19})?$";

    String perTransfer();

    String daily();

    String weekly();

    String monthly();

    /** With those that are set. */
    default Outcome auditedIn(Outcome outcome) {
        Outcome told = audited(outcome, "per_transfer", perTransfer());
        told = audited(told, "daily", daily());
        told = audited(told, "weekly", weekly());
        return audited(told, "monthly", monthly());
    }

    private static Outcome audited(Outcome outcome, String name, String limit) {
        return limit == null ? outcome : outcome.audited(name, limit);
    }
}
