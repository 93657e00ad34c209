package dev.bulwark.accounts;

import dev.bulwark.ledger.LimitSet;
import dev.bulwark.money.Money;
import dev.bulwark.money.Money.Fault;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the limits of a request in the currency that they are for. */
final class LimitRules {

    private static final Map<Fault, String> MESSAGES = Map.of(
            Fault.MALFORMED, "must be a decimal string such as \"12.50\"",
            Fault.NEGATIVE, "must be greater than zero; leave it out for no limit",
            Fault.TOO_PRECISE, "has more decimals than the currency",
            Fault.ZERO, "must be greater than zero; leave it out for no limit",
            Fault.OVERFLOW, "is larger than the ledger can hold");

    private LimitRules() {}

    /** Fails with VALIDATION_FAILED, which names every bad field. */
    static LimitSet parse(LimitTexts request, Currency currency) {
        List<FieldError> errors = new ArrayList<>();
        LimitSet limits = new LimitSet(
                amountMinor("per_transfer", request.perTransfer(), currency, errors),
                amountMinor("daily", request.daily(), currency, errors),
                amountMinor("weekly", request.weekly(), currency, errors),
                amountMinor("monthly", request.monthly(), currency, errors));
        ascending(limits, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return limits;
    }

    private static Long amountMinor(String field, String text, Currency currency, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        Optional<Fault> fault = Money.faultOf(text, currency);
        fault.ifPresent(found -> errors.add(FieldError.inBody(field, found.code(), MESSAGES.get(found))));
        return fault.isPresent() ? null : Money.parse(text, currency).amountMinor();
    }

    /** A longer period with a smaller limit would make the shorter's limit a lie. Pair of ledger_limit_ascending. */
    private static void ascending(LimitSet limits, List<FieldError> errors) {
        long mostMinor = 0;
        mostMinor = notBelow("per_transfer", limits.perTransferMinor(), mostMinor, errors);
        mostMinor = notBelow("daily", limits.dailyMinor(), mostMinor, errors);
        mostMinor = notBelow("weekly", limits.weeklyMinor(), mostMinor, errors);
        notBelow("monthly", limits.monthlyMinor(), mostMinor, errors);
    }

    private static long notBelow(String field, Long limitMinor, long mostMinor, List<FieldError> errors) {
        if (limitMinor == null) {
            return mostMinor;
        }
        if (limitMinor < mostMinor) {
            errors.add(FieldError.inBody(field, "limit_too_small", "must not be below the limit of a shorter period"));
        }
        return Math.max(limitMinor, mostMinor);
    }
}
