package dev.bulwark.loans;

import java.util.Locale;

/** What a payment can be for. A product says in which order. */
public enum Allocation {
    PENALTY,
    FEE,
    INTEREST,
    PRINCIPAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
