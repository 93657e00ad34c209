package dev.bulwark.gdpr.requests;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What a customer can object to: direct marketing, and the purposes that rest on the bank's legitimate interests. The pair
 * of {@code gdpr_request_purpose_known}.
 */
public enum ObjectionPurpose {
    /** Ends at once, whatever the bank thinks of it (Art. 21(3)). */
    @JsonProperty("direct_marketing")
    DIRECT_MARKETING,
    @JsonProperty("reach_user")
    REACH_USER,
    @JsonProperty("detect_abuse")
    DETECT_ABUSE,
    @JsonProperty("justify_decision")
    JUSTIFY_DECISION;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ObjectionPurpose of(String stored) {
        return stored == null ? null : valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
