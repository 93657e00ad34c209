package dev.bulwark.platform.privacy;

import java.util.Locale;

/** What a person is given of himself (GDPR, Art. 15), in the order of the export; the first four are the specification's. */
public enum ExportPart {
    PERSONAL_INFO,
    ACCOUNTS,
    TRANSACTIONS,
    LOANS,
    DOCUMENTS,
    USERS,
    CONSENTS,
    REQUESTS,
    /** Who looked. */
    ACCESS;

    /** The member's name, and the file's. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
