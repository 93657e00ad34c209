package dev.bulwark.audit;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who did what, from where. */
@ApplicationScoped
class AuditPersonalData implements PersonalDataSource {

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
}
