package dev.bulwark.holds;

import java.util.Locale;

/** Where a hold stands. Only active can change; the constant in lower case is the value stored. */
enum HoldStatus {
    ACTIVE,
    /** Nothing remains. */
    CAPTURED,
    RELEASED,
    /** Nobody ended it in time. */
    EXPIRED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HoldStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
