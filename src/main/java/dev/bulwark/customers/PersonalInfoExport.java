package dev.bulwark.customers;

import dev.bulwark.encryption.DataKeys;
import dev.bulwark.platform.privacy.ExportPage;
import dev.bulwark.platform.privacy.ExportPart;
import dev.bulwark.platform.privacy.SubjectExport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The customer's own fields, in full. */
@ApplicationScoped
class PersonalInfoExport implements SubjectExport {

    private final CustomerRepository customers;
    private final DataKeys dataKeys;

    PersonalInfoExport(CustomerRepository customers, DataKeys dataKeys) {
        this.customers = customers;
        this.dataKeys = dataKeys;
    }

    @Override
    public ExportPart part() {
        return ExportPart.PERSONAL_INFO;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "name", "email", "phone", "ssn", "date_of_birth", "address", "customer_id", "status", "created_at");
    }

    @Override
    public Uni<ExportPage> read(Session session, UUID subjectId, String after, int limit) {
        return customers
                .find(session, subjectId, null)
                .chain(found -> dataKeys.get(session, subjectId)
                        .map(cipher ->
                                found.stream().map(row -> row.whole(cipher)).toList()))
                .map(rows -> new ExportPage(rows, null));
    }
}
