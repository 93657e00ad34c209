package dev.bulwark.loans.schedule;

import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;

/** Terms for tests: a plain loan, and what is other about it. */
final class Loans {

    static final LocalDate PAYOUT = LocalDate.of(2027, 1, 15);
    static final BusinessDays EVERY_DAY = new BusinessDays(BusinessDayRule.NONE, Set.of());

    private Loans() {}

    static Terms loan(String amount, String currency, String rate, int instalments, Method method, DayCount dayCount) {
        return on(amount, currency, rate, instalments, method, dayCount, PAYOUT, PAYOUT.plusMonths(1));
    }

    static Terms on(
            String amount,
            String currency,
            String rate,
            int instalments,
            Method method,
            DayCount dayCount,
            LocalDate payout,
            LocalDate firstDue) {
        Money money = Money.parse(amount, Currency.getInstance(currency));
        return new Terms(
                money,
                new BigDecimal(rate),
                instalments,
                payout,
                firstDue,
                method,
                dayCount,
                EVERY_DAY,
                Grace.NONE,
                new Money(0, money.currency()));
    }

    static Terms with(Terms terms, Grace grace) {
        return with(terms, terms.businessDays(), grace, terms.fee());
    }

    static Terms with(Terms terms, BusinessDays businessDays) {
        return with(terms, businessDays, terms.grace(), terms.fee());
    }

    static Terms withFee(Terms terms, String fee) {
        return with(
                terms,
                terms.businessDays(),
                terms.grace(),
                Money.parse(fee, terms.amount().currency()));
    }

    private static Terms with(Terms terms, BusinessDays businessDays, Grace grace, Money fee) {
        return new Terms(
                terms.amount(),
                terms.ratePercent(),
                terms.instalments(),
                terms.payout(),
                terms.firstDue(),
                terms.method(),
                terms.dayCount(),
                businessDays,
                grace,
                fee);
    }
}
