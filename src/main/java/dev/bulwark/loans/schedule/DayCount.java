package dev.bulwark.loans.schedule;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/** Which part of a year lies between two dates; the first day counts, the last does not (ISDA 2006 Definitions, 4.16). */
public enum DayCount {
    /** 30E/360, the Eurobond basis, 4.16(g): a 31st is a 30th on both sides; February is as long as it is. */
    THIRTY_360 {
        @Override
        YearFraction between(LocalDate from, LocalDate to) {
            int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
            return YearFraction.of(
                    30L * months + Math.min(to.getDayOfMonth(), 30) - Math.min(from.getDayOfMonth(), 30), 360);
        }
    },
    /** 4.16(e). */
    ACT_360 {
        @Override
        YearFraction between(LocalDate from, LocalDate to) {
            return YearFraction.of(ChronoUnit.DAYS.between(from, to), 360);
        }
    },
    /** 4.16(d). */
    ACT_365F {
        @Override
        YearFraction between(LocalDate from, LocalDate to) {
            return YearFraction.of(ChronoUnit.DAYS.between(from, to), 365);
        }
    },
    /** 4.16(b): days in leap years over 366, all others over 365. */
    ACT_ACT {
        @Override
        YearFraction between(LocalDate from, LocalDate to) {
            long leapDays = 0;
            long plainDays = 0;
            LocalDate start = from;
            while (start.isBefore(to)) {
                LocalDate newYear = LocalDate.of(start.getYear() + 1, 1, 1);
                LocalDate end = newYear.isBefore(to) ? newYear : to;
                long days = ChronoUnit.DAYS.between(start, end);
                if (Year.isLeap(start.getYear())) {
                    leapDays += days;
                } else {
                    plainDays += days;
                }
                start = end;
            }
            return mixed(plainDays, leapDays);
        }
    };

    /** @param to not before {@code from} */
    abstract YearFraction between(LocalDate from, LocalDate to);

    /** Over one denominator, whatever the years: so that what is left of one period can be added to the next, exactly. */
    private static YearFraction mixed(long plainDays, long leapDays) {
        String plain = plainDays + "/365";
        String leap = leapDays + "/366";
        String text = leapDays == 0 ? plain : plainDays == 0 ? leap : plain + " + " + leap;
        return new YearFraction(plainDays + leapDays, plainDays * 366 + leapDays * 365, 365L * 366, text);
    }
}
