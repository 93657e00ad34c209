package dev.bulwark.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bulwark.loans.schedule.BusinessDayRule;
import dev.bulwark.loans.schedule.BusinessDays;
import dev.bulwark.loans.schedule.DayCount;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Method;
import dev.bulwark.money.Money;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a product hold twice: in the table, and in the record that is made of a row. */
@QuarkusTest
class LoanProductTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final List<Allocation> ORDER = List.of(Allocation.values());

    private static LoanProduct product(
            String rate, Grace grace, long feeMinor, int firstDueDays, List<Allocation> order) {
        return new LoanProduct(
                "test",
                EUR,
                new LoanProduct.Limits(100_000, 1_000_000, 3, 12, 6),
                new BigDecimal(rate),
                Method.ANNUITY,
                DayCount.ACT_360,
                new BusinessDays(BusinessDayRule.NONE, Set.of()),
                grace,
                new LoanProduct.Fee(feeMinor, BigDecimal.ZERO),
                firstDueDays,
                order,
                30,
                new LoanProduct.Lateness(1500, 5, 90));
    }

    private static Runnable limits(long min, long max, int termMin, int termMax, int termDefault) {
        return () -> new LoanProduct.Limits(min, max, termMin, termMax, termDefault);
    }

    static Stream<Runnable> broken() {
        return Stream.of(
                limits(0, 1, 1, 1, 1),
                limits(2, 1, 1, 1, 1),
                limits(1, 1_000_000_000_000_001L, 1, 1, 1),
                limits(1, 1, 0, 1, 1),
                limits(1, 1, 2, 3, 1),
                limits(1, 1, 2, 3, 4),
                limits(1, 1, 1, 481, 1),
                () -> new LoanProduct.Fee(-1, BigDecimal.ZERO),
                () -> new LoanProduct.Fee(0, new BigDecimal("50.0001")),
                () -> new LoanProduct.Fee(0, new BigDecimal("-0.0001")),
                () -> new LoanProduct.Lateness(-1, 5, 90),
                () -> new LoanProduct.Lateness(0, 0, 90),
                () -> new LoanProduct.Lateness(0, 91, 90),
                () -> new LoanProduct.Lateness(0, 5, 29),
                () -> new LoanProduct.Lateness(0, 5, 367),
                () -> new Grace(Grace.Kind.NONE, 1),
                () -> new Grace(Grace.Kind.PRINCIPAL, 0),
                () -> product("100.000001", Grace.NONE, 0, 62, ORDER),
                () -> product("-0.000001", Grace.NONE, 0, 62, ORDER),
                () -> product("5", new Grace(Grace.Kind.PRINCIPAL, 3), 0, 62, ORDER),
                () -> product("5", Grace.NONE, 50_000, 62, ORDER),
                () -> product("5", Grace.NONE, 0, 30, ORDER),
                () -> product("5", Grace.NONE, 0, 367, ORDER),
                () -> product("5", Grace.NONE, 0, 62, ORDER.subList(0, 3)),
                () -> product("5", Grace.NONE, 0, 62, List.of(ORDER.get(0), ORDER.get(0), ORDER.get(1), ORDER.get(2))));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aProductThatBreaksARuleIsNone(Runnable made) {
        assertThrows(IllegalArgumentException.class, made::run);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "min_minor = 0",
                "min_minor = max_minor + 1",
                "max_minor = 1000000000000001",
                "term_min = 0",
                "term_min = term_default + 1",
                "term_default = term_max + 1",
                "term_max = 481",
                "rate_percent = 100.000001",
                "rate_percent = -0.000001",
                "offer_days = 0",
                "offer_days = 367",
                "late_fee_minor = -1",
                "late_after_days = 0",
                "late_after_days = 91",
                "non_accrual_after_days = 29",
                "non_accrual_after_days = 367",
                "fee_fixed_minor = -1",
                "fee_fixed_minor = min_minor / 2",
                "fee_percent = 50.0001",
                "fee_percent = -0.0001",
                "grace_months = 1",
                "grace_kind = 'principal'",
                "grace_kind = 'principal', grace_months = term_min",
                "grace_kind = 'holiday', grace_months = 1",
                "first_due_days_max = 30",
                "first_due_days_max = 367",
                "allocation_order = '{penalty,fee,interest}'",
                "allocation_order = '{penalty,penalty,fee,interest}'",
                "allocation_order = '{{penalty,fee},{interest,principal}}'",
                "method = 'balloon'",
                "day_count = 'act_364'",
                "business_day_rule = 'nearest'",
                "name = 'Personal'"
            })
    void theTableRefusesARowThatBreaksARule(String assignment) {
        assertEquals("23514", Database.refusal("bulwark_owner", "update loan_product set " + assignment));
    }

    @Test
    void theServiceOnlyReadsProducts() {
        for (String change : List.of("update loan_product set rate_percent = 0", "delete from loan_product")) {
            assertEquals("42501", Database.refusal("bulwark_app", change));
        }
    }

    @Test
    void aFeeIsRoundedHalfToEven() {
        LoanProduct.Fee fee = new LoanProduct.Fee(100, new BigDecimal("0.5"));
        for (long[] pair : new long[][] {{100, 100}, {300, 102}, {301, 102}, {10_000, 150}}) {
            assertEquals(new Money(pair[1], EUR), fee.of(new Money(pair[0], EUR)), Arrays.toString(pair));
        }
    }
}
