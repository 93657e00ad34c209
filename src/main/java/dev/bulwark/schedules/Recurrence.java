package dev.bulwark.schedules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The due dates of a schedule.
 *
 * @param until the last day that may be due; null for without end
 */
record Recurrence(LocalDate firstDate, Frequency frequency, LocalDate until) {

    /**
     * The due date after this one. Months are counted from the first date and never from the one before, so that the 31st
     * comes back after a short month.
     */
    Optional<LocalDate> after(LocalDate due) {
        Optional<LocalDate> next = switch (frequency) {
            case ONCE -> Optional.empty();
            case DAILY -> Optional.of(due.plusDays(1));
            case WEEKLY -> Optional.of(due.plusWeeks(1));
            case MONTHLY -> {
                long months = ChronoUnit.MONTHS.between(YearMonth.from(firstDate), YearMonth.from(due));
                yield Optional.of(firstDate.plusMonths(months + 1));
            }
        };
        return next.filter(date -> until == null || !date.isAfter(until));
    }
}
