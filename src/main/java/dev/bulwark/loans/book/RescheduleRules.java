package dev.bulwark.loans.book;

import dev.bulwark.loans.book.LoanBook.Running;
import dev.bulwark.loans.book.Version.Reason;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.money.Money;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * New terms for what is owed. Principal is scheduled anew from today; all else that is owed moves into a first line, due
 * with the first new instalment. Nothing is late after it, but interest stays no income until an instalment is paid; only
 * suspended interest that becomes principal is income at once, since principal is not suspended.
 */
final class RescheduleRules {

    private static final int TERM_MAX = 480;

    private RescheduleRules() {}

    /**
     * @param instalments null for as many as are left, one at least
     * @param firstDue null for the next one as it was agreed, or a month from today when none is left
     * @param ratePercent null for the present one; never a higher one, to which the customer would have to agree
     */
    record Asked(Integer instalments, LocalDate firstDue, BigDecimal ratePercent) {}

    /**
     * Away from the event loop. Fails with VALIDATION_FAILED, LOAN_PRINCIPAL_REPAID, then with {@link
     * dev.bulwark.loans.schedule.ScheduleRefused}.
     *
     * @param before of an open book
     */
    static Standing reschedule(Standing before, Asked asked) {
        require(before, asked);
        List<Line> ahead = before.ahead();
        List<Line> all = before.lines();
        int no = ahead.isEmpty()
                ? all.get(all.size() - 1).no() + 1
                : ahead.get(0).no();
        boolean capitalising = !ahead.isEmpty() && ahead.get(0).capitalisedMinor() > 0;
        Parts owed = before.book().owed();
        long becomesPrincipalMinor = capitalising ? owed.interestMinor() : 0;
        long principalMinor = owed.principalMinor() + becomesPrincipalMinor;
        if (principalMinor == 0) {
            throw BookProblem.LOAN_PRINCIPAL_REPAID.problem();
        }
        Parts besides =
                new Parts(owed.penaltyMinor(), owed.feeMinor(), owed.interestMinor() - becomesPrincipalMinor, 0);
        boolean isLine = !besides.isNone() || becomesPrincipalMinor > 0;
        Version version = version(before, asked, ahead, isLine ? no + 1 : no, principalMinor);
        Lines rest = Lines.of(
                version,
                before.loan().conditions(),
                before.businessDays(),
                new Money(0, before.loan().amount().currency()));
        List<Line> lines = new ArrayList<>();
        if (isLine) {
            lines.add(owedBefore(before.on(), no, owed.interestMinor(), besides, becomesPrincipalMinor, rest));
        }
        lines.addAll(rest.lines());
        LoanBook book = before.book()
                .owing(
                        besides.plus(Parts.interestAndPrincipal(0, principalMinor)),
                        Math.min(before.book().suspendedMinor(), besides.interestMinor()),
                        before.book().nonAccrual())
                .at(before.on(), version.version(), Running.start(rest.lines().get(0)));
        return before.with(book.aged(lines), version, lines);
    }

    private static Line owedBefore(
            LocalDate on, int no, long interestMinor, Parts besides, long becomesPrincipalMinor, Lines rest) {
        return new Line(
                no,
                on,
                on,
                rest.lines().get(0).due(),
                interestMinor,
                besides,
                becomesPrincipalMinor,
                rest.version().amountMinor(),
                Parts.NONE,
                on, // the instalment that it is due with bears the fee of both
                besides.isNone() ? on : null);
    }

    private static Version version(Standing before, Asked asked, List<Line> ahead, int firstNo, long principalMinor) {
        Version former = before.version();
        int instalments = asked.instalments() != null ? asked.instalments() : Math.max(1, ahead.size());
        LocalDate nextDue = ahead.isEmpty()
                ? before.on().plusMonths(1)
                : former.dueOf(ahead.get(0).no());
        return new Version(
                former.version() + 1,
                Reason.RESCHEDULE,
                before.on(),
                principalMinor,
                asked.ratePercent() != null ? asked.ratePercent() : former.ratePercent(),
                instalments,
                before.on(),
                asked.firstDue() != null ? asked.firstDue() : nextDue,
                ahead.isEmpty() ? Grace.NONE : former.graceFrom(ahead.get(0).no(), instalments),
                firstNo);
    }

    private static void require(Standing before, Asked asked) {
        List<FieldError> errors = new ArrayList<>();
        if (asked.instalments() == null && asked.firstDue() == null && asked.ratePercent() == null) {
            errors.add(FieldError.inBody(
                    "term_months", "nothing_to_change", "give term_months, first_due_date or rate_percent"));
        }
        if (asked.instalments() != null && (asked.instalments() < 1 || asked.instalments() > TERM_MAX)) {
            errors.add(FieldError.inBody("term_months", "out_of_range", "must be 1 to " + TERM_MAX));
        }
        LocalDate latest = before.on().plusDays(before.loan().conditions().firstDueDaysMax());
        if (asked.firstDue() != null
                && (!asked.firstDue().isAfter(before.on()) || asked.firstDue().isAfter(latest))) {
            errors.add(FieldError.inBody(
                    "first_due_date", "out_of_range", "must be after today, and no later than the loan allows"));
        }
        if (asked.ratePercent() != null
                && asked.ratePercent().compareTo(before.version().ratePercent()) > 0) {
            errors.add(FieldError.inBody("rate_percent", "out_of_range", "must not be over the present rate"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
