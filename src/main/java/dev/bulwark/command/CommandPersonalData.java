package dev.bulwark.command;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was asked for under a key, and answered. */
@ApplicationScoped
class CommandPersonalData implements PersonalDataSource, SubjectData {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of("command_record", Category.TRACE, Purpose.DO_ONCE, Kept.COMMANDS, "operation"),
                PersonalColumns.of("command_record", Category.FREE_TEXT, Purpose.DO_ONCE, Kept.COMMANDS, "key"),
                PersonalColumns.of(
                        "command_record", Category.FINANCE, Purpose.DO_ONCE, Kept.COMMANDS, "request_hash", "answer"),
                PersonalColumns.of("outbox_event", Category.TRACE, Purpose.RUN_ACCOUNTS, Kept.OUTBOX, "type"));
    }

    @Override
    public List<SubjectColumns> fates() {
        List<SubjectColumns> fates = new ArrayList<>(SubjectColumns.kept(
                columns(),
                Map.of("command_record", "caller_id in (select id from app_user where customer_id = :subject)")));
        fates.add(SubjectColumns.ends("outbox_event", "type"));
        return fates;
    }
}
