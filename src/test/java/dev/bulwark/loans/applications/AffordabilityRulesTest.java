package dev.bulwark.loans.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.loans.applications.Affordability.Rule;
import dev.bulwark.loans.applications.AffordabilityRules.Income;
import dev.bulwark.loans.applications.AffordabilityRules.Limits;
import dev.bulwark.loans.applications.AffordabilityRules.OtherLoans;
import dev.bulwark.loans.applications.AffordabilityRules.Wanted;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffordabilityRulesTest {

    private static final Limits LIMITS = new Limits(new BigDecimal("40"), new BigDecimal("5"), 30);

    private static Rule rule(Affordability found, String name) {
        return found.rules().stream()
                .filter(rule -> rule.rule().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Income income(Long minor) {
        return minor == null ? Income.UNKNOWN : new Income("declared", minor);
    }

    /** Amounts in minor units; an income of 1000.00 may carry 400.00 a month, and owe 60000.00. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            all within               | 5000000 | 30000 |     0 | 100000 |     0 |       0 |  0 | 0 | affordable     | 30.00  | 4.17
            exactly all limits       | 5000000 | 30000 |  5000 | 100000 |  5000 | 1000000 | 30 | 0 | affordable     | 40.00  | 5.00
            a unit too much service  | 5000000 | 30001 |  5000 | 100000 |  5000 | 1000000 | 30 | 0 | not_affordable | 40.01  | 5.00
            obligations count        | 5000000 | 30000 | 10001 | 100000 |     0 |       0 |  0 | 0 | not_affordable | 40.01  | 4.17
            other instalments count  | 5000000 | 30000 |     0 | 100000 | 10001 |       0 |  0 | 0 | not_affordable | 40.01  | 4.17
            a unit too much owed     | 5000000 | 30000 |     0 | 100000 |     0 | 1000001 |  0 | 0 | not_affordable | 30.00  | 5.01
            a day too late           | 5000000 | 30000 |     0 | 100000 |     0 |       0 | 31 | 0 | not_affordable | 30.00  | 4.17
            one was written off      | 5000000 | 30000 |     0 | 100000 |     0 |       0 |  0 | 1 | not_affordable | 30.00  | 4.17
            nothing known of income  | 5000000 | 30000 |     0 |      - |     0 |       0 |  0 | 0 | undetermined   | -      | -
            unknown but late         | 5000000 | 30000 |     0 |      - |     0 |       0 | 31 | 0 | not_affordable | -      | -
            no income at all         | 5000000 | 30000 |     0 |      0 |     0 |       0 |  0 | 0 | not_affordable | -      | -
            instalment unknown       | 5000000 |     - |     0 | 100000 |     0 |       0 |  0 | 0 | undetermined   | -      | 4.17
            others' instalment too   | 5000000 | 30000 |     0 | 100000 |     - |       0 |  0 | 0 | undetermined   | -      | 4.17
            owed in other currency   | 5000000 | 30000 |     0 | 100000 |     0 |       - |  0 | 0 | undetermined   | 30.00  | -
            """)
    void judges(
            String why,
            long amount,
            Long instalment,
            long obligations,
            Long income,
            Long others,
            Long owed,
            int late,
            int writtenOff,
            String verdict,
            String service,
            String years) {
        Affordability found = AffordabilityRules.judge(
                new Wanted(amount, instalment, obligations),
                new OtherLoans(others, owed, late, writtenOff),
                income(income),
                LIMITS);
        assertEquals(verdict, found.verdict(), why);
        assertEquals(service, rule(found, "debt_service_percent").actual(), why);
        assertEquals(years, rule(found, "owed_yearly_incomes").actual(), why);
        assertEquals(
                List.of("40.00", "5.00", "30", "0"),
                found.rules().stream().map(Rule::limit).toList());
    }
}
