package dev.bulwark.monitoring;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who did what that looked like an attack, from where, and what came of it. */
@ApplicationScoped
class MonitoringPersonalData implements PersonalDataSource, SubjectData {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(
                        "security_alert",
                        Category.TRACE,
                        Purpose.DETECT_ABUSE,
                        Kept.AS_EVIDENCE,
                        "subject",
                        "ip_address"),
                PersonalColumns.of(
                        "security_alert",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_EVIDENCE,
                        "reason_sealed"));
    }

    /** Evidence stays, and is not searched for one person in the transaction that erases him. */
    @Override
    public List<SubjectColumns> fates() {
        return columns().stream()
                .map(declared -> SubjectColumns.kept(declared, null))
                .toList();
    }
}
