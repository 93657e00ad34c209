package dev.bulwark.audit;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who did what, from where. */
@ApplicationScoped
class AuditPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumn> columns() {
        return List.of(
                new PersonalColumn(
                        "audit_event", "user_id", Category.TRACE, Purpose.PROVE_WHAT_HAPPENED, Kept.AS_EVIDENCE),
                new PersonalColumn(
                        "audit_event", "action", Category.TRACE, Purpose.PROVE_WHAT_HAPPENED, Kept.AS_EVIDENCE),
                new PersonalColumn(
                        "audit_event", "ip_address", Category.TRACE, Purpose.PROVE_WHAT_HAPPENED, Kept.AS_EVIDENCE),
                new PersonalColumn(
                        "audit_event", "user_agent", Category.TRACE, Purpose.PROVE_WHAT_HAPPENED, Kept.AS_EVIDENCE),
                new PersonalColumn(
                        "audit_event", "details", Category.TRACE, Purpose.PROVE_WHAT_HAPPENED, Kept.AS_EVIDENCE));
    }
}
