package dev.bulwark.loans.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    private static YearFraction between(DayCount dayCount, String from, String to) {
        return dayCount.between(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static BigDecimal value(YearFraction fraction) {
        return BigDecimal.valueOf(fraction.numerator())
                .divide(BigDecimal.valueOf(fraction.denominator()), MathContext.DECIMAL128)
                .setScale(12, RoundingMode.HALF_EVEN);
    }

    /**
     * The examples of ISDA, "EMU and Market Conventions: Recent Developments" (BS:9951.1, 1998), with the values that
     * QuantLib's test suite (daycounters.cpp, testActualActual) holds for them.
     */
    @ParameterizedTest
    @CsvSource({
        "2003-11-01, 2004-05-01, 0.497724380567",
        "1999-02-01, 1999-07-01, 0.410958904110",
        "1999-07-01, 2000-07-01, 1.001377348600",
        "2002-08-15, 2003-07-15, 0.915068493151",
        "2003-07-15, 2004-01-15, 0.504004790778",
        "1999-07-30, 2000-01-30, 0.503892506924",
        "2000-01-30, 2000-06-30, 0.415300546448"
    })
    void actualActualIsAsIsdaPublishedIt(String from, String to, BigDecimal expected) {
        BigDecimal difference = expected.subtract(value(between(DayCount.ACT_ACT, from, to)));
        assertTrue(difference.abs().compareTo(new BigDecimal("1e-11")) < 0, "off by " + difference);
    }

    /** ISDA's examples for 30E/360 (2006 Definitions, 4.16(g)), as QuantLib's testThirty360_EurobondBasis holds them. */
    @ParameterizedTest
    @CsvSource({
        "2006-08-20, 2007-02-20, 180",
        "2007-02-20, 2007-08-20, 180",
        "2007-08-20, 2008-02-20, 180",
        "2008-02-20, 2008-08-20, 180",
        "2008-08-20, 2009-02-20, 180",
        "2009-02-20, 2009-08-20, 180",
        "2006-02-28, 2006-08-31, 182",
        "2006-08-31, 2007-02-28, 178",
        "2007-02-28, 2007-08-31, 182",
        "2007-08-31, 2008-02-29, 179",
        "2008-02-29, 2008-08-31, 181",
        "2008-08-31, 2009-02-28, 178",
        "2009-02-28, 2009-08-31, 182",
        "2011-08-31, 2012-02-29, 179",
        "2006-01-31, 2006-02-28, 28",
        "2006-01-30, 2006-02-28, 28",
        "2006-02-28, 2006-03-03, 5",
        "2006-02-14, 2006-02-28, 14",
        "2006-09-30, 2006-10-31, 30",
        "2006-10-31, 2006-11-28, 28",
        "2007-08-31, 2008-02-28, 178",
        "2008-02-28, 2008-08-28, 180",
        "2008-02-28, 2008-08-30, 182",
        "2008-02-28, 2008-08-31, 182",
        "2007-02-26, 2008-02-28, 362",
        "2007-02-26, 2008-02-29, 363",
        "2008-02-29, 2009-02-28, 359",
        "2008-02-28, 2008-03-30, 32",
        "2008-02-28, 2008-03-31, 32"
    })
    void thirtyDaysAMonthIsTheEurobondBasis(String from, String to, long days) {
        assertEquals(YearFraction.of(days, 360), between(DayCount.THIRTY_360, from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2007-01-15, 2007-07-15, 181",
        "2008-02-28, 2008-03-01, 2",
        "2007-02-28, 2007-03-01, 1",
        "2008-01-01, 2009-01-01, 366",
        "2008-08-31, 2009-02-28, 181"
    })
    void actualDaysAreThoseOfTheCalendar(String from, String to, long days) {
        assertEquals(YearFraction.of(days, 360), between(DayCount.ACT_360, from, to));
        assertEquals(YearFraction.of(days, 365), between(DayCount.ACT_365F, from, to));
    }

    @Test
    void aFractionTellsHowItIsMadeUp() {
        assertEquals(
                "17/365 + 14/366",
                between(DayCount.ACT_ACT, "2027-12-15", "2028-01-15").text());
        assertEquals(
                "31/366", between(DayCount.ACT_ACT, "2028-03-01", "2028-04-01").text());
        assertEquals(
                "28/360",
                between(DayCount.THIRTY_360, "2027-01-31", "2027-02-28").text());
    }

    @Test
    void partsOfAPeriodAddUpUnderActualConventions() {
        LocalDate from = LocalDate.of(2027, 12, 1);
        for (int days = 1; days < 900; days++) {
            LocalDate middle = from.plusDays(days / 3);
            LocalDate to = from.plusDays(days);
            BigDecimal whole = value(DayCount.ACT_ACT.between(from, to));
            BigDecimal parts =
                    value(DayCount.ACT_ACT.between(from, middle)).add(value(DayCount.ACT_ACT.between(middle, to)));
            assertEquals(
                    0,
                    whole.subtract(parts).abs().setScale(11, RoundingMode.DOWN).signum());
        }
    }
}
