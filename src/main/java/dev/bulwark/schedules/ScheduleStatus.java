package dev.bulwark.schedules;

import java.util.Locale;

/** Whether a schedule will be due again; the constant in lower case is the value stored. */
enum ScheduleStatus {
    ACTIVE,
    FINISHED,
    CANCELLED,
    ACCOUNT_CLOSED;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ScheduleStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
