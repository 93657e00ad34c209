package dev.bulwark.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How often a schedule is due. */
enum Frequency {
    @JsonProperty("once")
    ONCE,
    @JsonProperty("daily")
    DAILY,
    @JsonProperty("weekly")
    WEEKLY,
    /** On the day of the first date, or the last day of a month that is too short for it. */
    @JsonProperty("monthly")
    MONTHLY;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Frequency of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
