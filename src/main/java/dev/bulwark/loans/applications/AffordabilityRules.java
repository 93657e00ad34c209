package dev.bulwark.loans.applications;

import dev.bulwark.loans.applications.Affordability.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What a customer can carry. Pure; what is compared is exact, what is shown is rounded up, so that a limit that is broken shows. */
final class AffordabilityRules {

    private static final int SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private AffordabilityRules() {}

    /**
     * The income that counts.
     *
     * @param from as {@link Affordability#incomeFrom}
     * @param monthlyMinor null when nothing is known
     */
    record Income(String from, Long monthlyMinor) {

        static final Income UNKNOWN = new Income(null, null);
    }

    /**
     * What is known of the customer's other loans; those that are approved and may still be paid out count in full.
     *
     * @param instalmentsMinor of a month; null when that of one is not known, or is in another currency
     * @param owedMinor null when something is owed in another currency
     * @param daysPastDue of the latest
     */
    record OtherLoans(Long instalmentsMinor, Long owedMinor, int daysPastDue, int writtenOff) {}

    /**
     * The loan that is to be decided.
     *
     * @param instalmentMinor the highest of a month; null when it is not known
     * @param obligationsMinor what the customer pays others, each month
     */
    record Wanted(long amountMinor, Long instalmentMinor, long obligationsMinor) {}

    /** The most that passes. */
    record Limits(BigDecimal debtServicePercent, BigDecimal owedYearlyIncomes, int daysPastDue) {

        static Limits of(AffordabilityConfig config) {
            return new Limits(config.debtServicePercentMax(), config.owedYearlyIncomesMax(), config.daysPastDueMax());
        }
    }

    static Affordability judge(Wanted wanted, OtherLoans others, Income income, Limits limits) {
        return Affordability.of(
                income.from(),
                List.of(
                        debtService(wanted, others, income, limits.debtServicePercent()),
                        totalOwed(wanted, others, income, limits.owedYearlyIncomes()),
                        atMost("days_past_due", limits.daysPastDue(), others.daysPastDue()),
                        atMost("written_off", 0, others.writtenOff())));
    }

    private static Rule debtService(Wanted wanted, OtherLoans others, Income income, BigDecimal limit) {
        if (wanted.instalmentMinor() == null || others.instalmentsMinor() == null) {
            return unknown("debt_service_percent", limit);
        }
        BigDecimal service = sum(wanted.instalmentMinor(), others.instalmentsMinor(), wanted.obligationsMinor());
        return share("debt_service_percent", limit, service.multiply(HUNDRED), income, BigDecimal.ONE);
    }

    private static Rule totalOwed(Wanted wanted, OtherLoans others, Income income, BigDecimal limit) {
        return others.owedMinor() == null
                ? unknown("owed_yearly_incomes", limit)
                : share("owed_yearly_incomes", limit, sum(wanted.amountMinor(), others.owedMinor()), income, MONTHS);
    }

    /** @param months of income that the part is compared with */
    private static Rule share(String name, BigDecimal limit, BigDecimal part, Income income, BigDecimal months) {
        if (income.monthlyMinor() == null) {
            return unknown(name, limit);
        }
        BigDecimal whole = BigDecimal.valueOf(income.monthlyMinor()).multiply(months);
        boolean passed = part.compareTo(whole.multiply(limit)) <= 0;
        String actual = whole.signum() == 0
                ? null
                : part.divide(whole, SCALE, RoundingMode.UP).toPlainString();
        return new Rule(name, shown(limit), actual, passed);
    }

    private static Rule atMost(String name, int limit, int actual) {
        return new Rule(name, Integer.toString(limit), Integer.toString(actual), actual <= limit);
    }

    private static Rule unknown(String name, BigDecimal limit) {
        return new Rule(name, shown(limit), null, null);
    }

    private static String shown(BigDecimal limit) {
        return limit.scale() > SCALE
                ? limit.toPlainString()
                : limit.setScale(SCALE).toPlainString();
    }

    private static BigDecimal sum(long... parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (long part : parts) {
            sum = sum.add(BigDecimal.valueOf(part));
        }
        return sum;
    }
}
