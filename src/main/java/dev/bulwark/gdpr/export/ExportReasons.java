package dev.bulwark.gdpr.export;

import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import dev.bulwark.encryption.SubjectFields;
import dev.bulwark.gdpr.export.ExportRepository.StoredReason;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

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
    public Uni<Void> renew(Session session, UUID subjectId, FieldCipher cipher) {
        return exports.lockReasons(session, subjectId)
                .chain(rows -> InTurn.each(rows, row -> renew(session, row, cipher)));
    }

    private Uni<Void> renew(Session session, StoredReason row, FieldCipher cipher) {
        SealedText renewed = cipher.renew(cell(row.id()), row.reason());
        return renewed == row.reason() ? Uni.createFrom().voidItem() : exports.renewReason(session, row.id(), renewed);
    }
}
