package dev.bulwark.loans.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bulwark.loans.applications.AffordabilityRules.Income;
import dev.bulwark.loans.applications.AffordabilityRules.Limits;
import dev.bulwark.loans.applications.AffordabilityRules.OtherLoans;
import dev.bulwark.loans.applications.AffordabilityRules.Wanted;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class AffordabilityProperties {

    private static final Limits LIMITS = new Limits(new BigDecimal("40"), new BigDecimal("5"), 30);
    private static final long MONEY_MAX = 1_000_000_000_000_000L;

    /** Whoever can carry a loan can carry a smaller one, with more income or less debt. */
    @Property
    void lessDebtAndMoreIncomeNeverMakeItWorse(
            @ForAll @LongRange(min = 1, max = MONEY_MAX) long amount,
            @ForAll @LongRange(min = 0, max = MONEY_MAX) long instalment,
            @ForAll @LongRange(min = 0, max = MONEY_MAX) long obligations,
            @ForAll @LongRange(min = 0, max = MONEY_MAX) long income,
            @ForAll @LongRange(min = 0, max = MONEY_MAX) long others,
            @ForAll @LongRange(min = 0, max = MONEY_MAX) long owed,
            @ForAll @IntRange(min = 0, max = 100) int late,
            @ForAll @LongRange(min = 0, max = 1_000_000) long better) {
        Affordability worse = AffordabilityRules.judge(
                new Wanted(amount, instalment, obligations),
                new OtherLoans(others, owed, late, 0),
                declared(income),
                LIMITS);
        Affordability found = AffordabilityRules.judge(
                new Wanted(
                        Math.max(1, amount - better),
                        Math.max(0, instalment - better),
                        Math.max(0, obligations - better)),
                new OtherLoans(Math.max(0, others - better), Math.max(0, owed - better), Math.max(0, late - 1), 0),
                declared(income + better),
                LIMITS);
        assertFalse(found.isRefused() && !worse.isRefused(), found + " " + worse);
    }

    /** The number that is shown never looks within the limit when the rule says that it is not. */
    @Property
    void whatIsShownAgreesWithTheVerdict(
            @ForAll @LongRange(min = 1, max = MONEY_MAX) long amount,
            @ForAll @LongRange(min = 0, max = MONEY_MAX) long instalment,
            @ForAll @LongRange(min = 1, max = MONEY_MAX) long income) {
        Affordability found = AffordabilityRules.judge(
                new Wanted(amount, instalment, 0), new OtherLoans(0L, 0L, 0, 0), declared(income), LIMITS);
        found.rules()
                .forEach(rule -> assertEquals(
                        new BigDecimal(rule.actual()).compareTo(new BigDecimal(rule.limit())) <= 0,
                        rule.passed(),
                        rule.toString()));
    }

    private static Income declared(long minor) {
        return new Income("declared", minor);
    }
}
