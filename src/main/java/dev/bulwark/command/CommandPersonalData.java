package dev.bulwark.command;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was asked for under a key, and answered. */
@ApplicationScoped
class CommandPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of("command_record", Category.TRACE, Purpose.DO_ONCE, Kept.COMMANDS, "operation"),
                PersonalColumns.of("command_record", Category.FREE_TEXT, Purpose.DO_ONCE, Kept.COMMANDS, "key"),
                PersonalColumns.of(
                        "command_record", Category.FINANCE, Purpose.DO_ONCE, Kept.COMMANDS, "request_hash", "answer"),
                PersonalColumns.of("outbox_event", Category.TRACE, Purpose.RUN_ACCOUNTS, Kept.OUTBOX, "type"));
    }
}
