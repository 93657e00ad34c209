package dev.bulwark.loans.applications;

import dev.bulwark.money.Money;
import java.util.Currency;
import java.util.Locale;

/** Values as answers write them. */
final class LoanTexts {

    private LoanTexts() {}

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** @param minor null stays null */
    static String amount(Long minor, Currency currency) {
        return minor == null ? null : new Money(minor, currency).text();
    }
}
