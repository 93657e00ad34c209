package dev.bulwark.gdpr.consents;

import dev.bulwark.platform.db.Columns;
import dev.bulwark.platform.privacy.ExportPage;
import dev.bulwark.platform.privacy.ExportPart;
import dev.bulwark.platform.privacy.SubjectExport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What the customer has consented to and withdrawn, in order, with the words it was asked in. */
@ApplicationScoped
class ConsentExport implements SubjectExport {

    private static final String LIST = """
            select e.id, e.purpose, e.version, e.given, e.recorded_at, t.words
            from consent_entry e join consent_text t on t.purpose = e.purpose and t.version = e.version
            where e.customer_id = :customerId and e.id > :after
            order by e.id limit :limit
            """;

    @Override
    public ExportPart part() {
        return ExportPart.CONSENTS;
    }

    @Override
    public List<String> fields() {
        return List.of("consent_id", "purpose", "version", "given", "recorded_at", "words");
    }

    @Override
    public Uni<ExportPage> read(Session session, UUID subjectId, String after, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("customerId", subjectId)
                .setParameter("after", after == null ? new UUID(0, 0) : UUID.fromString(after))
                .setParameter("limit", limit + 1)
                .getResultList()
                .map(rows -> ExportPage.of(
                        rows.stream().map(ConsentExport::row).toList(),
                        limit,
                        row -> row.get("consent_id").toString()));
    }

    private static Map<String, Object> row(Object[] columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("consent_id", columns[0]);
        row.put("purpose", columns[1]);
        row.put("version", columns[2]);
        row.put("given", columns[3]);
        row.put("recorded_at", Columns.instant(columns[4]));
        row.put("words", columns[5]);
        return row;
    }
}
