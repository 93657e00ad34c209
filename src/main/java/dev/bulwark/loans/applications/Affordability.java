package dev.bulwark.loans.applications;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a customer could carry a loan, and why. Holds no amounts: it is stored with the loan and in answers.
 *
 * @param incomeFrom {@code declared}, {@code accounts}, or null when nothing is known
 */
record Affordability(
        @Schema(enumeration = {"affordable", "not_affordable", "undetermined"})
        String verdict,

        @Schema(nullable = true) String incomeFrom,

        List<Rule> rules) {

    public static final String AFFORDABLE = "affordable";
    public static final String NOT_AFFORDABLE = "not_affordable";
    public static final String UNDETERMINED = "undetermined";

    /**
     * One rule.
     *
     * @param limit the most that passes
     * @param actual what was found, rounded up; null where it cannot be computed
     * @param passed null where that cannot be told
     */
    public record Rule(
            String rule,
            String limit,
            @Schema(nullable = true) String actual,
            @Schema(nullable = true) Boolean passed) {}

    static Affordability of(String incomeFrom, List<Rule> rules) {
        return new Affordability(verdict(rules), incomeFrom, rules);
    }

    private static String verdict(List<Rule> rules) {
        if (rules.stream().anyMatch(rule -> Boolean.FALSE.equals(rule.passed()))) {
            return NOT_AFFORDABLE;
        }
        return rules.stream().anyMatch(rule -> rule.passed() == null) ? UNDETERMINED : AFFORDABLE;
    }

    boolean isRefused() {
        return verdict.equals(NOT_AFFORDABLE);
    }
}
