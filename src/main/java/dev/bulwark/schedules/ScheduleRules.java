package dev.bulwark.schedules;

import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a new schedule must be. Pure. */
final class ScheduleRules {

    static final int FIRST_DATE_YEARS_MAX = 10;
    private static final int UNTIL_YEARS_MAX = 100;
    private static final String OUT_OF_RANGE = "date_out_of_range";

    private ScheduleRules() {}

    /** The two accounts as they are now. */
    record Accounts(String fromCurrency, String toCurrency, boolean closed) {}

    /** Fails with a field error for each date that cannot be. */
    static void checkDates(ScheduleRequest request, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = request.firstDate();
        if (first.isBefore(today) || first.isAfter(today.plusYears(FIRST_DATE_YEARS_MAX))) {
            errors.add(FieldError.inBody(
                    "first_date", OUT_OF_RANGE, "must be today (UTC) or later, and at most ten years ahead"));
        }
        LocalDate until = request.until();
        if (until != null && (until.isBefore(first) || until.getYear() > today.getYear() + UNTIL_YEARS_MAX)) {
            errors.add(FieldError.inBody(
                    "until", OUT_OF_RANGE, "must not be before first_date, and at most a hundred years ahead"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** Fails as {@link PostingProblem} says, in its order; funds and freezes are asked on the due date. */
    static void checkAccounts(ScheduleRequest request, Optional<Accounts> found) {
        if (request.fromAccount().equals(request.toAccount())) {
            throw PostingProblem.SAME_ACCOUNT.problem();
        }
        Accounts accounts = found.orElseThrow(PostingProblem.ACCOUNT_NOT_FOUND::problem);
        if (accounts.closed()) {
            throw PostingProblem.ACCOUNT_CLOSED.problem();
        }
        String currency = request.currency();
        if (!currency.equals(accounts.fromCurrency()) || !currency.equals(accounts.toCurrency())) {
            throw PostingProblem.CURRENCY_MISMATCH.problem();
        }
    }
}
