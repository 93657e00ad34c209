package dev.bulwark.ledger;

import dev.bulwark.money.Money;

/** A request that names an amount; {@link ValidMoney} has checked it when the handler runs. */
public interface MoneyRequest {

    /** Decimal text, such as {@code 12.50}. */
    String amount();

    /** ISO 4217. */
    String currency();

    default Money money() {
        return Money.parse(amount(), Money.currency(currency()).orElseThrow());
    }
}
