package dev.bulwark.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an account is for. */
public enum AccountType {
    @JsonProperty("checking")
    CHECKING,
    @JsonProperty("savings")
    SAVINGS;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AccountType of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
