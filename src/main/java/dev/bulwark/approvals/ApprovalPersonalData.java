package dev.bulwark.approvals;

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

/** What somebody asked for, and why it was refused. */
@ApplicationScoped
class ApprovalPersonalData implements PersonalDataSource, SubjectData {

    private static final String ABOUT = "about_customer_id = :subject";

    private final ApprovalRepository approvals;

    ApprovalPersonalData(ApprovalRepository approvals) {
        this.approvals = approvals;
    }

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(
                        "approval",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD,
                        "payload",
                        "payload_hash"),
                PersonalColumns.of(
                        "approval",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_FINANCIAL_RECORD,
                        "note_sealed",
                        "refusal_sealed",
                        "reason_sealed"));
    }

    /** What was decided, and by whom, is kept, with accounts and amounts; why goes. */
    @Override
    public List<SubjectColumns> fates() {
        return List.of(
                SubjectColumns.kept("approval", ABOUT, "payload", "payload_hash"),
                SubjectColumns.dark("approval", ABOUT, "note_sealed", "refusal_sealed"),
                SubjectColumns.emptied("approval", ABOUT, "reason_sealed"));
    }

    /** Rejections of before are under the master key, which stays. */
    @Override
    public Uni<Void> erase(Session session, UUID subjectId, Instant now) {
        return approvals.emptyReasons(session, subjectId);
    }
}
