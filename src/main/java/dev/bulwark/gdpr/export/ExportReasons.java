package dev.bulwark.gdpr.export;

import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.SubjectFields;
import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Why staff took a copy of a customer's data, under the customer's key. */
@ApplicationScoped
class ExportReasons implements PersonalDataSource, SubjectData, SubjectFields {

    private final ExportRepository exports;

    ExportReasons(ExportRepository exports) {
        this.exports = exports;
    }

    static CellAddress cell(UUID id) {
        return new CellAddress("gdpr_export", "reason_sealed", id);
    }

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(
                        "gdpr_export", Category.FREE_TEXT, Purpose.JUSTIFY_DECISION, Kept.AS_CUSTOMER, "reason_sealed"),
                PersonalColumns.of(
                        "gdpr_export_password", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.UNTIL_USED, "sealed"));
    }

    @Override
    public List<SubjectColumns> fates() {
        return List.of(
                SubjectColumns.dark("gdpr_export", "customer_id = :subject", "reason_sealed"),
                SubjectColumns.ends("gdpr_export_password", "sealed"));
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of("gdpr_export", "customer_id", "reason_sealed"));
    }
}
