package dev.bulwark.loans;

import dev.bulwark.encryption.DataKeys;
import dev.bulwark.platform.privacy.ExportPage;
import dev.bulwark.platform.privacy.ExportPart;
import dev.bulwark.platform.privacy.SubjectExport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The customer's loans and applications, with what it said of itself. Why the bank refused is words of staff, and told on request. */
@ApplicationScoped
class LoanExport implements SubjectExport {

    private final LoanExportRepository loans;
    private final DataKeys dataKeys;

    LoanExport(LoanExportRepository loans, DataKeys dataKeys) {
        this.loans = loans;
        this.dataKeys = dataKeys;
    }

    @Override
    public ExportPart part() {
        return ExportPart.LOANS;
    }

    @Override
    public List<String> fields() {
        return LoanExportRepository.FIELDS;
    }

    /** The sealed purposes before the key, as {@link DataKeys#get} demands. */
    @Override
    public Uni<ExportPage> read(Session session, UUID subjectId, String after, int limit) {
        UUID last = after == null ? new UUID(0, 0) : UUID.fromString(after);
        return loans.list(session, subjectId, last, limit + 1)
                .chain(found -> dataKeys.get(session, subjectId)
                        .map(cipher ->
                                found.stream().map(loan -> loan.open(cipher)).toList()))
                .map(rows ->
                        ExportPage.of(rows, limit, row -> row.get("loan_id").toString()));
    }
}
