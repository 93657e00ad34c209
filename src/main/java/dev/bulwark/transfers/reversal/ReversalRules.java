package dev.bulwark.transfers.reversal;

import dev.bulwark.ledger.Posting.Kind;
import dev.bulwark.money.Money;
import dev.bulwark.money.Money.Fault;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What of a transfer may be taken back. Pure; called under the locks of the package. */
final class ReversalRules {

    private ReversalRules() {}

    /** Fails with TRANSFER_NOT_FOUND, REVERSAL_NOT_REVERSIBLE, LOAN_NOT_REVERSIBLE. */
    static Original reversible(Optional<Original> found) {
        Original original = found.orElseThrow(ReversalProblem.TRANSFER_NOT_FOUND::problem);
        if (original.kind().equals(Kind.REVERSAL.stored())) {
            throw ReversalProblem.REVERSAL_NOT_REVERSIBLE.problem();
        }
        if (Kind.of(original.kind()).isOfLoan()) {
            throw ReversalProblem.LOAN_NOT_REVERSIBLE.problem();
        }
        return original;
    }

    /**
     * Fails as a bad field when the amount has more decimals than the original's currency, then with
     * REVERSAL_EXCEEDS_REMAINING.
     *
     * @param asked null for all that is left
     * @param reversedMinor what earlier reversals took back
     */
    static Plan plan(Original original, String asked, long reversedMinor) {
        Currency currency = original.amount().currency();
        long leftMinor = original.amount().amountMinor() - reversedMinor;
        long amountMinor = asked == null ? leftMinor : minor(asked, currency);
        if (amountMinor > leftMinor || amountMinor == 0) {
            throw ReversalProblem.REVERSAL_EXCEEDS_REMAINING
                    .problem()
                    .with("remaining", new Money(leftMinor, currency).text());
        }
        return new Plan(original, new Money(amountMinor, currency), new Money(leftMinor - amountMinor, currency));
    }

    private static long minor(String asked, Currency currency) {
        Optional<Fault> fault = Money.faultOf(asked, currency);
        if (fault.isPresent()) {
            throw ProblemException.invalid(List.of(
                    FieldError.inBody("amount", fault.get().code(), "is no amount of the transfer's currency")));
        }
        return Money.parse(asked, currency).amountMinor();
    }
}
