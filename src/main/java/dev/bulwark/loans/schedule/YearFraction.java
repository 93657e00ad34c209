package dev.bulwark.loans.schedule;

/**
 * A part of a year, exact.
 *
 * @param days that the convention counts
 * @param text the part as one would write it, such as {@code 31/365} or {@code 16/365 + 15/366}
 */
public record YearFraction(long days, long numerator, long denominator, String text) {

    static YearFraction of(long days, long denominator) {
        return new YearFraction(days, days, denominator, days + "/" + denominator);
    }
}
