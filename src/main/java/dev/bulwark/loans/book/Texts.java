package dev.bulwark.loans.book;

import dev.bulwark.money.Money;
import java.util.Currency;

/** Amounts as answers have them. */
final class Texts {

    private Texts() {}

    static String text(long minor, Currency currency) {
        return new Money(minor, currency).text();
    }
}
