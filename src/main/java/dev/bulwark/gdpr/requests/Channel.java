package dev.bulwark.gdpr.requests;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a request came; the pair of {@code gdpr_request_channel_known}. */
enum Channel {
    @JsonProperty("online")
    ONLINE,
    @JsonProperty("branch")
    BRANCH,
    @JsonProperty("letter")
    LETTER,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("phone")
    PHONE;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
