package dev.bulwark.audit;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who did what, from where. */
@ApplicationScoped
class AuditPersonalData implements PersonalDataSource, SubjectData {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(PersonalColumns.of(
                "audit_event",
                Category.TRACE,
                Purpose.PROVE_WHAT_HAPPENED,
                Kept.AS_EVIDENCE,
                "user_id",
                "action",
                "ip_address",
                "user_agent",
                "details"));
    }

    /** Evidence stays, and is not searched for one person in the transaction that erases him. */
    @Override
    public List<SubjectColumns> fates() {
        return columns().stream()
                .map(declared -> SubjectColumns.kept(declared, null))
                .toList();
    }
}
