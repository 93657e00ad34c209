package dev.bulwark.gdpr.requests;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far a request is; the pair of {@code gdpr_request_status_known}. */
enum RequestStatus {
    /** Nobody has verified yet who sent it. */
    @JsonProperty("received")
    RECEIVED,
    @JsonProperty("verified")
    VERIFIED,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("refused")
    REFUSED;

    private static final Map<RequestStatus, Set<RequestStatus>> NEXT =
            Map.of(RECEIVED, Set.of(VERIFIED, REFUSED), VERIFIED, Set.of(COMPLETED, REFUSED));

    /** The pair of the trigger {@code gdpr_request_guarded}. What is over goes nowhere. */
    boolean mayBecome(RequestStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    boolean isOver() {
        return !NEXT.containsKey(this);
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RequestStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
