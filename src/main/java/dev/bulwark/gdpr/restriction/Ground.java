package dev.bulwark.gdpr.restriction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a customer is restricted (GDPR, Art. 18(1)); the pair of {@code restriction_ground_known}. */
enum Ground {
    /** Point (a). */
    @JsonProperty("accuracy")
    ACCURACY,
    /** Point (b). */
    @JsonProperty("unlawful")
    UNLAWFUL,
    /** Point (c). */
    @JsonProperty("claims")
    CLAIMS,
    /** Point (d): each verified objection is a ground of its own. */
    @JsonProperty("objection")
    OBJECTION;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ground of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
