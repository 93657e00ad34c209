package dev.bulwark.loans.book;

import java.util.Currency;

/** Amounts in the currency's scale, by what they are for. */
record PartsView(String principal, String interest, String fee, String penalty) {

    static PartsView of(Parts parts, Currency currency) {
        return new PartsView(
                Texts.text(parts.principalMinor(), currency),
                Texts.text(parts.interestMinor(), currency),
                Texts.text(parts.feeMinor(), currency),
                Texts.text(parts.penaltyMinor(), currency));
    }
}
