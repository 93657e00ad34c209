package dev.bulwark.loans.applications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/** What a customer can afford. Looser rules lend more, and more of it is not paid back. */
@ConfigMapping(prefix = "bulwark.loans.affordability")
public interface AffordabilityConfig {

    /** Of the monthly income that may go into instalments and other obligations. */
    @WithDefault("40")
    @PositiveOrZero
    BigDecimal debtServicePercentMax();

    /** Yearly incomes that may be owed to the bank. */
    @WithDefault("5")
    @PositiveOrZero
    BigDecimal owedYearlyIncomesMax();

    /** A customer with a loan that is later than this gets no other. */
    @WithDefault("30")
    @PositiveOrZero
    int daysPastDueMax();

    /** Whole months before this one, over which credits are averaged where no income was told. */
    @WithDefault("3")
    @Min(1)
    @Max(24)
    int incomeMonths();
}
