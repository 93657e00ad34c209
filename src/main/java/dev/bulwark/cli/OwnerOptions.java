package dev.bulwark.cli;

import dev.bulwark.evidence.months.OwnerSession;
import dev.bulwark.platform.startup.OwnerDatabase;
import java.io.IOException;

/** What the commands for the database's owner say of themselves, and how they reach it. */
final class OwnerOptions {

    static final String FOOTER = "%nWorks on the database of BULWARK_DB_URL (BULWARK_DB_CA, BULWARK_DB_TLS) as"
            + " BULWARK_DB_OWNER_USERNAME with BULWARK_DB_OWNER_PASSWORD.";

    private OwnerOptions() {}

    static OwnerSession session() throws IOException {
        return OwnerSession.open(OwnerDatabase.of(System::getenv));
    }
}
