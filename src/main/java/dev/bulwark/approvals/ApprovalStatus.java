package dev.bulwark.approvals;

import java.util.Locale;

/** Where an approval stands. Only pending can change; the constant in lower case is the value stored. */
enum ApprovalStatus {
    PENDING,
    APPROVED,
    REJECTED,
    /** Nobody decided in time. */
    EXPIRED,
    /** The row is not what the maker asked for. */
    VOID;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ApprovalStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
