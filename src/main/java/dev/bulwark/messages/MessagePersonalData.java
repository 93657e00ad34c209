package dev.bulwark.messages;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Who is told what, and where. */
@ApplicationScoped
class MessagePersonalData implements PersonalDataSource, SubjectData {

    private static final String TABLE = "message";

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(TABLE, Category.CONTACT, Purpose.REACH_USER, Kept.UNTIL_USED, "address_sealed"),
                PersonalColumns.of(TABLE, Category.CONTACT, Purpose.REACH_USER, Kept.MESSAGES, "recipient_masked"),
                PersonalColumns.of(TABLE, Category.TRACE, Purpose.REACH_USER, Kept.MESSAGES, "kind"),
                PersonalColumns.of(TABLE, Category.TRACE, Purpose.DETECT_ABUSE, Kept.MESSAGES, "ip_address"));
    }

    /** Where to send a message to a user stands with the user, which is emptied: what waits is not sent. */
    @Override
    public List<SubjectColumns> fates() {
        return SubjectColumns.kept(
                columns(), Map.of(TABLE, "user_id in (select id from app_user where customer_id = :subject)"));
    }
}
