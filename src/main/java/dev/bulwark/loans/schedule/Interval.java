package dev.bulwark.loans.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time from the first drawdown to a payment as Directive 2008/48/EC, Annex I (as amended by 2011/90/EU), counts it:
 * whole months, each a twelfth of a year, and the days that are left. Months are counted backwards from the payment; the
 * days are over the length of the year that ends with them, 365 or 366.
 */
record Interval(int months, int days, int daysOfYear) {

    static Interval between(LocalDate start, LocalDate end) {
        int months = (int) ChronoUnit.MONTHS.between(start, end);
        // The end of a month is a whole month after the end of a longer one.
        if (start.plusMonths(months + 1L).equals(end)) {
            return new Interval(months + 1, 0, 365);
        }
        if (start.plusMonths(months).equals(end)) {
            return new Interval(months, 0, 365);
        }
        LocalDate left = end.minusMonths(months);
        if (left.isBefore(start)) {
            months--;
            left = end.minusMonths(months);
        }
        int days = (int) ChronoUnit.DAYS.between(start, left);
        int year = (int) ChronoUnit.DAYS.between(left.minusYears(1), left);
        return new Interval(months, days, year);
    }
}
