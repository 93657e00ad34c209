package dev.bulwark.messages;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who is told what, and where. */
@ApplicationScoped
class MessagePersonalData implements PersonalDataSource {

    private static final String TABLE = "message";

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(TABLE, Category.CONTACT, Purpose.REACH_USER, Kept.UNTIL_USED, "address_sealed"),
                PersonalColumns.of(TABLE, Category.CONTACT, Purpose.REACH_USER, Kept.MESSAGES, "recipient_masked"),
                PersonalColumns.of(TABLE, Category.TRACE, Purpose.REACH_USER, Kept.MESSAGES, "kind"),
                PersonalColumns.of(TABLE, Category.TRACE, Purpose.DETECT_ABUSE, Kept.MESSAGES, "ip_address"));
    }
}
