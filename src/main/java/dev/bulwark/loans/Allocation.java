package dev.bulwark.loans;

import java.util.Locale;

/** What a payment can be for. A product says in which order. */
enum Allocation {
    PENALTY,
    FEE,
    INTEREST,
    PRINCIPAL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
