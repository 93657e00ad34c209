package dev.bulwark.command;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was asked for under a key, and answered. */
@ApplicationScoped
class CommandPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumn> columns() {
        return List.of(
                new PersonalColumn("command_record", "operation", Category.TRACE, Purpose.DO_ONCE, Kept.COMMANDS),
                new PersonalColumn("command_record", "key", Category.FREE_TEXT, Purpose.DO_ONCE, Kept.COMMANDS),
                new PersonalColumn("command_record", "request_hash", Category.FINANCE, Purpose.DO_ONCE, Kept.COMMANDS),
                new PersonalColumn("command_record", "answer", Category.FINANCE, Purpose.DO_ONCE, Kept.COMMANDS),
                new PersonalColumn("outbox_event", "type", Category.TRACE, Purpose.RUN_ACCOUNTS, Kept.OUTBOX));
    }
}
