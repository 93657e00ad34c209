package dev.bulwark.audit;

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

/** Who looked at the customer's record, as the role he has now: the bank owes no name of its staff. */
@ApplicationScoped
class AccessExport implements SubjectExport {

    /** Pair of the index audit_event_access. */
    private static final String LIST = """
            select e.id, e.occurred_at, e.action, coalesce(u.role, e.user_id), e.details ->> 'fields'
            from audit_event e left join app_user u on cast(u.id as text) = e.user_id
            where e.details ->> 'customer_id' = :customerId
              and e.action in ('customers.read', 'customers.reveal', 'customers.reveals', 'customers.search',
                  'documents.read', 'documents.content', 'gdpr.export')
              and e.id > :after
            order by e.id limit :limit
            """;

    @Override
    public ExportPart part() {
        return ExportPart.ACCESS;
    }

    @Override
    public List<String> fields() {
        return List.of("event_id", "occurred_at", "action", "role", "fields");
    }

    @Override
    public Uni<ExportPage> read(Session session, UUID subjectId, String after, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("customerId", subjectId.toString())
                .setParameter("after", after == null ? new UUID(0, 0) : UUID.fromString(after))
                .setParameter("limit", limit + 1)
                .getResultList()
                .map(rows -> ExportPage.of(
                        rows.stream().map(AccessExport::row).toList(),
                        limit,
                        row -> row.get("event_id").toString()));
    }

    private static Map<String, Object> row(Object[] columns) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("event_id", columns[0]);
        row.put("occurred_at", Columns.instant(columns[1]));
        row.put("action", columns[2]);
        row.put("role", columns[3]);
        row.put("fields", columns[4]);
        return row;
    }
}
