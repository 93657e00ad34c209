package dev.bulwark.gdpr;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of customers' rights: what was decided and why. Texts are sealed under the customer's key. */
@ApplicationScoped
class GdprPersonalData implements PersonalDataSource, SubjectData {

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

    @Override
    public List<SubjectColumns> fates() {
        return List.of(
                SubjectColumns.dark("gdpr_event", "customer_id = :subject", "reason_sealed", "reference_sealed"),
                SubjectColumns.kept("consent_entry", "customer_id = :subject", "purpose"));
    }
}
