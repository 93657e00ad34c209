package dev.bulwark.approvals;

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

/** What somebody asked for, and why it was refused. */
@ApplicationScoped
class ApprovalPersonalData implements PersonalDataSource, SubjectData {

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
                        "reason_sealed"));
    }

    /** What was decided, and by whom, is kept; what a customer asked for names accounts and amounts. */
    @Override
    public List<SubjectColumns> fates() {
        return SubjectColumns.kept(columns(), Map.of("approval", "owner_id = :subject"));
    }
}
