package dev.bulwark.gdpr.requests;

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

/** What the customer has asked of the bank, and when it was done. */
@ApplicationScoped
class RequestExport implements SubjectExport {

    private static final String LIST = """
            select id, kind, channel, purpose, status, received_at, due_at, closed_at
            from gdpr_request where customer_id = :customerId and id > :after
            order by id limit :limit
            """;

    @Override
    public ExportPart part() {
        return ExportPart.REQUESTS;
    }

    @Override
    public List<String> fields() {
        return List.of("request_id", "kind", "channel", "purpose", "status", "received_at", "due_at", "closed_at");
    }

    @Override
    public Uni<ExportPage> read(Session session, UUID subjectId, String after, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("customerId", subjectId)
                .setParameter("after", after == null ? new UUID(0, 0) : UUID.fromString(after))
                .setParameter("limit", limit + 1)
                .getResultList()
                .map(rows -> ExportPage.of(
                        rows.stream().map(RequestExport::row).toList(),
                        limit,
                        row -> row.get("request_id").toString()));
    }

    private static Map<String, Object> row(Object[] columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("request_id", columns[0]);
        row.put("kind", columns[1]);
        row.put("channel", columns[2]);
        row.put("purpose", columns[3]);
        row.put("status", columns[4]);
        row.put("received_at", Columns.instant(columns[5]));
        row.put("due_at", Columns.instant(columns[6]));
        row.put("closed_at", columns[7] == null ? null : Columns.instant(columns[7]));
        return row;
    }
}
