package dev.bulwark.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bulwark.ledger.RoleLimit;
import dev.bulwark.money.Money;
import java.util.Currency;

/** What each user of a role may move at most, in one currency; absent is no limit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoleLimitView(String role, String currency, String perTransfer, String daily, String weekly, String monthly)
        implements LimitTexts {

    static RoleLimitView of(RoleLimit limit) {
        return new RoleLimitView(
                limit.role(),
                limit.currency().getCurrencyCode(),
                text(limit.limits().perTransferMinor(), limit.currency()),
                text(limit.limits().dailyMinor(), limit.currency()),
                text(limit.limits().weeklyMinor(), limit.currency()),
                text(limit.limits().monthlyMinor(), limit.currency()));
    }

    private static String text(Long amountMinor, Currency currency) {
        return amountMinor == null ? null : new Money(amountMinor, currency).text();
    }
}
