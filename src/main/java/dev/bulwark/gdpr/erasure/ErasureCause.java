package dev.bulwark.gdpr.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a customer is erased; the pair of {@code gdpr_erasure_cause_known}. */
public enum ErasureCause {
    /** Somebody asked for it, the customer or the bank. */
    @JsonProperty("request")
    REQUEST,
    /** The time for which the law keeps it is over. */
    @JsonProperty("retention")
    RETENTION,
    /** A restored backup brought an erased customer back. */
    @JsonProperty("restored")
    RESTORED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
