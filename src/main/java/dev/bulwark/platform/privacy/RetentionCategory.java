package dev.bulwark.platform.privacy;

import java.util.Locale;

/** What is deleted on schedule; the pair of {@code retention_rule_category_known}. */
public enum RetentionCategory {
    /** All that is known of a customer. */
    CUSTOMER,
    CONTRACT_DOCUMENT,
    CORRESPONDENCE_DOCUMENT,
    IDENTITY_DOCUMENT,
    OTHER_DOCUMENT;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RetentionCategory of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
