package dev.bulwark.loans.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one instalment is for.
 *
 * @param from the payout, or the due date before
 * @param to the due date, neither of them moved
 * @param due where the business-day rule moves {@code to}
 */
record Period(LocalDate from, LocalDate to, LocalDate due, YearFraction fraction) {

    /**
     * Interest runs between the dates as agreed, whatever day a holiday moves the payment to: a calendar that changes moves
     * payments and no amount, and no weekend makes a period cost more than a level instalment. Fails with DUE_DATES.
     */
    static List<Period> of(Terms terms) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = terms.payout();
        LocalDate dueBefore = terms.payout();
        for (int n = 0; n < terms.instalments(); n++) {
            // Always from the first, so that the 31st does not become the 28th for good.
            LocalDate to = terms.firstDue().plusMonths(n);
            LocalDate due = terms.businessDays().adjust(to);
            if (!to.isAfter(from) || !due.isAfter(dueBefore)) {
                throw new ScheduleRefused(ScheduleRefused.Reason.DUE_DATES);
            }
            periods.add(new Period(from, to, due, terms.dayCount().between(from, to)));
            from = to;
            dueBefore = due;
        }
        return periods;
    }
}
