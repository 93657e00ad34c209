package dev.bulwark.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which way money no longer moves: out of the account, into it, or neither. */
public enum FreezeDirection {
    @JsonProperty("debits")
    DEBITS,
    @JsonProperty("credits")
    CREDITS,
    @JsonProperty("both")
    BOTH;

    boolean stopsDebits() {
        return this != CREDITS;
    }

    boolean stopsCredits() {
        return this != DEBITS;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null when nothing is frozen. */
    static FreezeDirection of(boolean debits, boolean credits) {
        if (debits) {
            return credits ? BOTH : DEBITS;
        }
        return credits ? CREDITS : null;
    }
}
