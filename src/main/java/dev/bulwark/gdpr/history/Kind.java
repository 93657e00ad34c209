package dev.bulwark.gdpr.history;

import java.util.Locale;

/** What was done; the pair of {@code gdpr_event_kind_known}. */
public enum Kind {
    HOLD_PLACED,
    HOLD_LIFTED,
    RESTRICTED,
    UNRESTRICTED,
    OBJECTED,
    RECTIFIED,
    REQUESTED,
    IDENTITY_VERIFIED,
    EXTENDED,
    COMPLETED,
    REFUSED;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
