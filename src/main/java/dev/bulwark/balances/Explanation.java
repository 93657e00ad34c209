package dev.bulwark.balances;

import dev.bulwark.balances.BalanceRepository.Facts;
import dev.bulwark.balances.BalanceRepository.Held;
import dev.bulwark.balances.ExplainView.HeldAmount;
import dev.bulwark.balances.ExplainView.Rule;
import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Puts the facts into words and asks each rule of a debit, in the order of {@code ledger_book}. */
final class Explanation {

    private final Currency currency;
    private final BigInteger debitMinor;
    private final List<Rule> rules = new ArrayList<>();

    private Explanation(Money debit) {
        this.currency = debit.currency();
        this.debitMinor = BigInteger.valueOf(debit.amountMinor());
    }

    static ExplainView of(UUID accountId, Facts facts, List<Held> holds, Money debit) {
        Explanation explanation = new Explanation(debit);
        BigInteger available = BigInteger.valueOf(facts.postedMinor())
                .subtract(BigInteger.valueOf(facts.pendingMinor()))
                .add(BigInteger.valueOf(facts.overdraftLimitMinor()));
        explanation.state("account_closed", facts.closed());
        explanation.state("account_frozen", facts.debitsFrozen());
        explanation.amount("insufficient_funds", available, null);
        explanation.limit("limit_per_transfer", facts.perTransferMinor(), null);
        explanation.limit("limit_daily", facts.dailyMinor(), facts.usedDayMinor());
        explanation.limit("limit_weekly", facts.weeklyMinor(), facts.usedWeekMinor());
        explanation.limit("limit_monthly", facts.monthlyMinor(), facts.usedMonthMinor());
        return new ExplainView(
                accountId,
                explanation.currency.getCurrencyCode(),
                explanation.text(facts.postedMinor()),
                explanation.text(facts.pendingMinor()),
                explanation.text(facts.overdraftLimitMinor()),
                explanation.text(available),
                facts.entryCount(),
                facts.lastTransferId() == null
                        ? null
                        : new ExplainView.LastEntry(
                                facts.lastTransferId(),
                                facts.entryCount(),
                                facts.lastBookedAt(),
                                explanation.text(facts.postedMinor())),
                holds.stream()
                        .map(held ->
                                new HeldAmount(held.id(), explanation.text(held.remainingMinor()), held.expiresAt()))
                        .toList(),
                debit.text(),
                explanation.rules);
    }

    private void state(String code, boolean refuses) {
        rules.add(new Rule(code, refuses, null, null));
    }

    private void limit(String code, Long limitMinor, Long usedMinor) {
        if (limitMinor != null) {
            amount(code, BigInteger.valueOf(limitMinor), usedMinor);
        }
    }

    private void amount(String code, BigInteger limitMinor, Long usedMinor) {
        BigInteger used = BigInteger.valueOf(usedMinor == null ? 0 : usedMinor);
        boolean refuses = used.add(debitMinor).compareTo(limitMinor) > 0;
        rules.add(new Rule(code, refuses, text(limitMinor), usedMinor == null ? null : text(used)));
    }

    private String text(long amountMinor) {
        return text(BigInteger.valueOf(amountMinor));
    }

    private String text(BigInteger amountMinor) {
        return new BigDecimal(amountMinor, currency.getDefaultFractionDigits()).toPlainString();
    }
}
