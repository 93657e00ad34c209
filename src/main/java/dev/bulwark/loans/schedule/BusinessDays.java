package dev.bulwark.loans.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Moves dates to business days. Saturdays and Sundays are none.
 *
 * @param holidays further days that are none
 */
public record BusinessDays(BusinessDayRule rule, Set<LocalDate> holidays) {

    /** A longer run of holidays is a mistake in the calendar. */
    private static final int HOLIDAYS_IN_A_ROW_MAX = 31;

    public BusinessDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean isBusinessDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(date);
    }

    /** Fails with DUE_DATES when there is no business day within a month. */
    public LocalDate adjust(LocalDate date) {
        return switch (rule) {
            case NONE -> date;
            case FOLLOWING -> walk(date, 1);
            case PRECEDING -> walk(date, -1);
            case MODIFIED_FOLLOWING -> {
                LocalDate following = walk(date, 1);
                yield following.getMonth() == date.getMonth() ? following : walk(date, -1);
            }
        };
    }

    private LocalDate walk(LocalDate from, int step) {
        LocalDate date = from;
        for (int days = 0; days <= HOLIDAYS_IN_A_ROW_MAX; days++) {
            if (isBusinessDay(date)) {
                return date;
            }
            date = date.plusDays(step);
        }
        throw new ScheduleRefused(ScheduleRefused.Reason.DUE_DATES);
    }
}
