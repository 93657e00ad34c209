package dev.bulwark.monitoring;

import java.util.Locale;

/** Where an alert stands; it goes forward only. The constant in lower case is the value stored. */
enum AlertStatus {
    OPEN,
    /** Somebody looks into it. */
    ACKNOWLEDGED,
    RESOLVED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AlertStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    boolean mayBecome(AlertStatus next) {
        return next.ordinal() > ordinal();
    }
}
