package dev.bulwark.gdpr.requests;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which right is used; the pair of {@code gdpr_request_kind_known}. */
public enum RequestKind {
    /** Art. 15. */
    @JsonProperty("access")
    ACCESS,
    /** Art. 17. */
    @JsonProperty("erasure")
    ERASURE,
    /** Art. 16. */
    @JsonProperty("rectification")
    RECTIFICATION,
    /** Art. 18. */
    @JsonProperty("restriction")
    RESTRICTION,
    /** Art. 20. */
    @JsonProperty("portability")
    PORTABILITY,
    /** Art. 21. */
    @JsonProperty("objection")
    OBJECTION;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RequestKind of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
