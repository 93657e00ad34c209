package dev.bulwark.loans.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What one instalment is for: from the payout or the due date before to its own due date. */
record Period(LocalDate from, LocalDate due, YearFraction fraction) {

    /**
     * Interest runs to the date on which it is really due, so a due date that is moved makes one period longer and the next
     * shorter. Fails with DUE_DATES.
     */
    static List<Period> of(Terms terms) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = terms.payout();
        for (int n = 0; n < terms.instalments(); n++) {
            // Always from the first, so that the 31st does not become the 28th for good.
            LocalDate due = terms.businessDays().adjust(terms.firstDue().plusMonths(n));
            if (!due.isAfter(from)) {
                throw new ScheduleRefused(ScheduleRefused.Reason.DUE_DATES);
            }
            periods.add(new Period(from, due, terms.dayCount().between(from, due)));
            from = due;
        }
        return periods;
    }
}
