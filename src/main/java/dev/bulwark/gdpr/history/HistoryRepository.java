package dev.bulwark.gdpr.history;

import dev.bulwark.encryption.SealedText;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All queries on what was done. Every method joins the caller's session. */
@ApplicationScoped
class HistoryRepository {

    private static final String INSERT = """
            insert into gdpr_event
                (id, customer_id, subject_id, kind, reason_sealed, reference_sealed, happened_at, user_id)
            values (:id, :customerId, :subjectId, :kind, cast(:reason as bytea), cast(:reference as bytea), :at, :userId)
            """;
    private static final String COLUMNS = """
            select id, customer_id, subject_id, kind, reason_sealed, reference_sealed, happened_at, user_id
            from gdpr_event where
            """;
    private static final String OF_SUBJECTS = COLUMNS + """
             subject_id = any (cast(string_to_array(cast(:ids as text), ' ') as uuid[])) order by id
            """;

    Uni<Void> insert(Session session, EventRow row) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", row.id())
                .setParameter("customerId", row.customerId())
                .setParameter("subjectId", row.subjectId())
                .setParameter("kind", row.kind().stored())
                .setParameter("reason", column(row.reason()))
                .setParameter("reference", column(row.reference()))
                .setParameter("at", row.at())
                .setParameter("userId", row.userId())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Of all these subjects, oldest first. */
    Uni<List<EventRow>> list(Session session, Collection<UUID> subjectIds) {
        return session.createNativeQuery(OF_SUBJECTS, Object[].class)
                .setParameter("ids", subjectIds.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .getResultList()
                .map(HistoryRepository::rows);
    }

    private static byte[] column(SealedText sealed) {
        return sealed == null ? null : sealed.toColumn();
    }

    private static List<EventRow> rows(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new EventRow(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        Kind.of((String) row[3]),
                        SealedText.ofColumn((byte[]) row[4]),
                        SealedText.ofColumn((byte[]) row[5]),
                        Columns.instant(row[6]),
                        (UUID) row[7]))
                .toList();
    }
}
