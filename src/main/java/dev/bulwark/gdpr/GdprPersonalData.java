package dev.bulwark.gdpr;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of customers' rights: what was decided and why. Texts are sealed under the customer's key. */
@ApplicationScoped
class GdprPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(
                        "gdpr_event",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_CUSTOMER,
                        "reason_sealed",
                        "reference_sealed"),
                PersonalColumns.of(
                        "consent_entry", Category.TRACE, Purpose.HONOUR_CHOICE, Kept.AS_EVIDENCE, "purpose"));
    }
}
