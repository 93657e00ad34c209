package dev.bulwark.transfers.batch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a refused line does to the others. */
enum BatchMode {
    /** All are booked or none. */
    @JsonProperty("atomic")
    ATOMIC,
    /** Each is booked or refused by itself; later lines see what earlier ones did. */
    @JsonProperty("independent")
    INDEPENDENT;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
