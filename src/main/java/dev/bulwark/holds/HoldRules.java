package dev.bulwark.holds;

import dev.bulwark.ledger.HoldProblem;
import dev.bulwark.money.Money;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;

/** What a hold may be asked for. What the books allow is for {@code ledger} to say. */
final class HoldRules {

    /** A hold is for a payment on its way, not for keeping money away from its owner. */
    static final Duration LIFETIME_MAX = Duration.ofDays(90);

    private HoldRules() {}

    /**
     * When a hold ends, with microseconds. Fails with VALIDATION_FAILED for an end that is not in the future, or further
     * ahead than {@link #LIFETIME_MAX}.
     *
     * @param asked null for {@code lifetime} from now
     * @param now with microseconds
     */
    static Instant expiresAt(Instant asked, Instant now, Duration lifetime) {
        if (asked == null) {
            return now.plus(lifetime).truncatedTo(ChronoUnit.MICROS);
        }
        if (asked.isAfter(now.plus(LIFETIME_MAX))) {
            throw invalid("expires_at", "too_far_ahead", "must be at most 90 days ahead");
        }
        Instant end = asked.truncatedTo(ChronoUnit.MICROS);
        if (!end.isAfter(now)) {
            throw invalid("expires_at", "in_the_past", "must be in the future");
        }
        return end;
    }

    /**
     * The part to capture. Fails with VALIDATION_FAILED for an amount that is none in the hold's currency, then with
     * HOLD_NOT_ACTIVE and HOLD_EXCEEDED: an end is final and what remains never grows, so neither needs the hold's lock.
     *
     * @param amount null for all that remains
     */
    static Money part(String amount, Hold hold, Instant now) {
        Currency currency = hold.amount().currency();
        if (amount != null) {
            requireAmount(amount, currency);
        }
        if (hold.statusAt(now) != HoldStatus.ACTIVE) {
            throw HoldProblem.HOLD_NOT_ACTIVE.problem();
        }
        Money remaining = hold.remainingAt(now);
        Money part = amount == null ? remaining : Money.parse(amount, currency);
        if (part.amountMinor() > remaining.amountMinor()) {
            throw HoldProblem.HOLD_EXCEEDED.problem();
        }
        return part;
    }

    private static void requireAmount(String amount, Currency currency) {
        Money.faultOf(amount, currency).ifPresent(fault -> {
            throw invalid(
                    "amount", fault.code(), "must be a positive amount in the hold's currency, such as \"12.50\"");
        });
    }

    private static ProblemException invalid(String field, String code, String message) {
        return ProblemException.invalid(List.of(FieldError.inBody(field, code, message)));
    }
}
