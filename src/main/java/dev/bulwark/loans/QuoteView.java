package dev.bulwark.loans;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bulwark.loans.schedule.Apr;
import dev.bulwark.loans.schedule.Instalment;
import dev.bulwark.loans.schedule.Schedule;
import dev.bulwark.loans.schedule.Terms;
import dev.bulwark.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a loan would cost. Amounts are in the currency's scale.
 *
 * @param ratePercent nominal, a year
 * @param aprPercent the annual percentage rate of charge to one decimal, as the directive rounds
 * @param aprPercentExact the same to ten decimals
 * @param instalment the first after grace, without the interest that waited for it
 * @param levelExact what an annuity's instalment was rounded from; absent for other methods
 * @param fee kept from the payout
 * @param payout what the customer gets
 * @param totalInterest all payments less the amount
 * @param totalCost interest and fee
 * @param allocationOrder what a payment pays first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuoteView(
        String product,
        String loanAmount,
        String currency,
        int termMonths,
        String ratePercent,
        String aprPercent,
        String aprPercentExact,
        String instalment,
        String levelExact,
        String fee,
        String payout,
        LocalDate payoutDate,
        String totalPaid,
        String totalInterest,
        String totalCost,
        String method,
        String dayCount,
        String businessDayRule,
        List<String> allocationOrder,
        List<Line> schedule) {

    /**
     * An instalment.
     *
     * @param deferred interest of a month of grace that is not paid now; absent for none
     * @param balance principal that is owed after it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int number,
            LocalDate dueDate,
            String payment,
            String principal,
            String interest,
            String deferred,
            String balance,
            Why why) {}

    static QuoteView of(LoanProduct product, Schedule schedule) {
        Terms terms = schedule.terms();
        Money fee = terms.fee();
        Apr apr = schedule.apr();
        Money amount = terms.amount();
        return new QuoteView(
                product.name(),
                amount.text(),
                amount.currency().getCurrencyCode(),
                terms.instalments(),
                Why.percent(terms.ratePercent()),
                apr.rounded().toPlainString(),
                apr.percent().toPlainString(),
                money(schedule.regularMinor(), amount).text(),
                schedule.level() == null ? null : Why.exact(schedule.level(), amount.currency()),
                fee.text(),
                money(amount.amountMinor() - fee.amountMinor(), amount).text(),
                terms.payout(),
                schedule.paid().text(),
                schedule.interest().text(),
                money(schedule.interest().amountMinor() + fee.amountMinor(), amount)
                        .text(),
                code(terms.method()),
                code(terms.dayCount()),
                code(terms.businessDays().rule()),
                product.allocation().stream().map(Allocation::code).toList(),
                schedule.instalments().stream().map(line -> line(terms, line)).toList());
    }

    private static Line line(Terms terms, Instalment line) {
        return new Line(
                line.number(),
                line.due(),
                line.payment().text(),
                line.principal().text(),
                line.interest().text(),
                line.deferred().amountMinor() == 0 ? null : line.deferred().text(),
                line.balance().text(),
                Why.of(terms, line.reasons()));
    }

    private static Money money(long minor, Money amount) {
        return new Money(minor, amount.currency());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
