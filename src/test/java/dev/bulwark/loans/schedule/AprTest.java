package dev.bulwark.loans.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bulwark.loans.schedule.Apr.Flow;
import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AprTest {

    private static final LocalDate START = LocalDate.of(1994, 1, 1);

    private static Money eur(String amount) {
        return Money.parse(amount, Currency.getInstance("EUR"));
    }

    /** @param flows amount@months */
    private static Apr apr(String net, String... flows) {
        List<Flow> parsed = new ArrayList<>();
        for (String flow : flows) {
            String[] parts = flow.split("@");
            parsed.add(new Flow(START.plusMonths(Long.parseLong(parts[1])), eur(parts[0])));
        }
        return Apr.of(START, eur(net), parsed);
    }

    /** Directive 98/7/EC, Annex II, second example: 950 paid out, 1,200 back after one and a half years. */
    @Test
    void aChargeKeptFromThePayoutRaisesTheRate() {
        assertEquals("16.9", apr("950.00", "1200.00@18").rounded().toPlainString());
    }

    /** Ibidem, third example: i = 0.1306623. */
    @Test
    void twoYearlyPaymentsAreAsPublished() {
        Apr apr = apr("1000.00", "600.00@12", "600.00@24");
        assertEquals("13.06623", apr.percent().setScale(5, RoundingMode.DOWN).toPlainString());
        assertEquals("13.1", apr.rounded().toPlainString());
    }

    /** Ibidem, first example, by months as part B of that annex and the directive of 2008 count: 1.2 to the power of 2/3. */
    @Test
    void oneAndAHalfYearsAreEighteenMonths() {
        Apr apr = apr("1000.00", "1200.00@18");
        assertEquals("12.924", apr.percent().setScale(3, RoundingMode.HALF_UP).toPlainString());
    }

    /** A rate that is known beforehand: so many payments of a twelfth of what the rate asks, discounted in closed form. */
    @ParameterizedTest
    @CsvSource({"0.5, 12", "1, 48", "2, 120", "0.05, 480", "10, 24"})
    void monthlyPaymentsAtAKnownRateGiveThatRateBack(double percentAMonth, int months) {
        double factor = 1 + percentAMonth / 100;
        double present = (1 - Math.pow(factor, -months)) / (factor - 1);
        long instalmentMinor = 100_000_000_00L;
        List<Flow> flows = new ArrayList<>();
        for (int n = 1; n <= months; n++) {
            flows.add(new Flow(START.plusMonths(n), new Money(instalmentMinor, Currency.getInstance("EUR"))));
        }
        Apr apr = Apr.of(START, new Money(Math.round(instalmentMinor * present), Currency.getInstance("EUR")), flows);
        assertEquals((Math.pow(factor, 12) - 1) * 100, apr.percent().doubleValue(), 1e-6);
    }

    @Test
    void whatCostsNothingIsZero() {
        assertEquals("0.0", apr("1200.00", "600.00@12", "600.00@24").rounded().toPlainString());
        assertEquals(0, apr("1200.00", "600.00@12", "600.00@24").percent().signum());
    }

    @Test
    void aHalfOfTheDecimalIsRoundedUp() {
        // 1.0005 after a year is 0.05 percent: one decimal of it is 0.1.
        assertEquals("0.1", apr("1000.00", "1000.50@12").rounded().toPlainString());
        assertEquals("0.0", apr("1000.00", "1000.49@12").rounded().toPlainString());
    }

    @Test
    void aRateBeyondAllMeasureIsRefusedAndNotSearchedForEver() {
        List<Flow> tomorrow = List.of(new Flow(START.plusDays(1), eur("1000000.00")));
        assertThrows(ScheduleRefused.class, () -> Apr.of(START, eur("0.01"), tomorrow));
    }

    /** The rules of Directive 2011/90/EU: whole months backwards from the payment, then days over the year before. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-02-15, 1, 0, 365",
        "2026-01-31, 2026-02-28, 1, 0, 365",
        "2026-01-15, 2026-02-20, 1, 5, 365",
        "2026-01-15, 2026-02-10, 0, 26, 365",
        "2028-01-31, 2028-02-29, 1, 0, 365",
        "2028-02-29, 2029-02-28, 12, 0, 365",
        "2028-02-20, 2028-04-01, 1, 10, 366",
        "2027-02-20, 2027-04-01, 1, 9, 365",
        "2026-12-31, 2027-03-02, 2, 2, 365"
    })
    void intervalsAreMonthsAndDays(LocalDate from, LocalDate to, int months, int days, int daysOfYear) {
        assertEquals(new Interval(months, days, daysOfYear), Interval.between(from, to));
    }

    @Test
    void theExponentialIsThatOfTheTables() {
        assertEquals("2.718281828459045235360287471353", plain(Exponential.of(BigDecimal.ONE)));
        assertEquals("0.367879441171442321595523770161", plain(Exponential.of(BigDecimal.ONE.negate())));
        assertEquals("1.000000000000000000000000000000", plain(Exponential.of(BigDecimal.ZERO)));
        assertEquals(
                "22026.4657948067165169579006",
                plain(Exponential.of(BigDecimal.TEN)).substring(0, 28));
    }

    private static String plain(BigDecimal value) {
        return value.setScale(30, RoundingMode.HALF_EVEN).toPlainString();
    }
}
