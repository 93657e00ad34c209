package dev.bulwark.approvals;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What somebody asked for, and why it was refused. */
@ApplicationScoped
class ApprovalPersonalData implements PersonalDataSource {

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
}
