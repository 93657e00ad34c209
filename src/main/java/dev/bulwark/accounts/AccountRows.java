package dev.bulwark.accounts;

import dev.bulwark.accounts.AccountView.Balance;
import dev.bulwark.accounts.AccountView.Limits;
import dev.bulwark.money.Money;
import dev.bulwark.platform.db.Columns;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.UUID;

/** An account as its queries select it: {@link #COLUMNS} in this order. */
final class AccountRows {

    static final String COLUMNS = """
            a.id, a.iban, a.customer_id, l.currency, a.type, l.closed, l.debits_frozen, l.credits_frozen,
            l.overdraft_limit_minor, l.posted_minor, l.pending_minor, a.opened_at,
            m.per_transfer_minor, m.daily_minor, m.weekly_minor, m.monthly_minor
            """;

    private AccountRows() {}

    static AccountView toView(Object[] row) {
        Currency currency = Currency.getInstance((String) row[3]);
        boolean closed = (Boolean) row[5];
        FreezeDirection frozen = FreezeDirection.of((Boolean) row[6], (Boolean) row[7]);
        return new AccountView(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                currency.getCurrencyCode(),
                AccountType.of((String) row[4]),
                closed ? "closed" : frozen != null ? "frozen" : "active",
                frozen,
                text(row[8], currency),
                limits(row, currency),
                balance(minor(row[9]), minor(row[10]), minor(row[8]), currency),
                Columns.instant(row[11]));
    }

    /** The three fit a bigint each, and their sum need not. */
    static Balance balance(long postedMinor, long pendingMinor, long overdraftMinor, Currency currency) {
        BigInteger availableMinor = BigInteger.valueOf(postedMinor)
                .add(BigInteger.valueOf(overdraftMinor))
                .subtract(BigInteger.valueOf(pendingMinor));
        return new Balance(
                text(postedMinor, currency),
                text(pendingMinor, currency),
                new BigDecimal(availableMinor, currency.getDefaultFractionDigits()).toPlainString());
    }

    private static Limits limits(Object[] row, Currency currency) {
        Limits limits = new Limits(
                text(row[12], currency), text(row[13], currency), text(row[14], currency), text(row[15], currency));
        return limits.equals(Limits.NONE) ? null : limits;
    }

    private static long minor(Object column) {
        return ((Number) column).longValue();
    }

    /** Null for an empty column. */
    private static String text(Object column, Currency currency) {
        return column == null ? null : new Money(minor(column), currency).text();
    }
}
