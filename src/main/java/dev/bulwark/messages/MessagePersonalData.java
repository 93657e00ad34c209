package dev.bulwark.messages;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Who is told what, and where. */
@ApplicationScoped
class MessagePersonalData implements PersonalDataSource, SubjectData {

    private static final String TABLE = "message";

    private final MessageRepository messages;

    MessagePersonalData(MessageRepository messages) {
        this.messages = messages;
    }

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(TABLE, Category.CONTACT, Purpose.REACH_USER, Kept.UNTIL_USED, "address_sealed"),
                PersonalColumns.of(TABLE, Category.CONTACT, Purpose.REACH_USER, Kept.MESSAGES, "recipient_masked"),
                PersonalColumns.of(TABLE, Category.TRACE, Purpose.REACH_USER, Kept.MESSAGES, "kind"),
                PersonalColumns.of(TABLE, Category.TRACE, Purpose.DETECT_ABUSE, Kept.MESSAGES, "ip_address"));
    }

    /** Messages to contacts of the bank are about addresses, not customers. */
    @Override
    public List<SubjectColumns> fates() {
        return List.of(SubjectColumns.emptied(
                TABLE,
                "customer_id = :subject or user_id in (select id from app_user where customer_id = :subject)",
                "address_sealed",
                "recipient_masked",
                "kind",
                "ip_address"));
    }

    /** What waits is not sent. */
    @Override
    public Uni<Void> erase(Session session, UUID subjectId, Instant now) {
        return messages.erase(session, subjectId);
    }
}
