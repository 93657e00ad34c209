package dev.bulwark.gdpr.consents;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All queries on consents. Every method joins the caller's session. */
@ApplicationScoped
class ConsentRepository {

    private static final String NEWEST_TEXTS = """
            select distinct on (purpose) purpose, version, words, marketing
            from consent_text join consent_purpose using (purpose) order by purpose, version desc
            """;
    private static final String ENTRIES = """
            select id, purpose, version, given, recorded_at, recorded_by from consent_entry
            where customer_id = :customerId order by id
            """;
    private static final String INSERT = """
            insert into consent_entry (id, customer_id, purpose, version, given, recorded_at, recorded_by)
            values (:id, :customerId, :purpose, :version, :given, :recordedAt, :recordedBy)
            """;

    /** The newest words of a purpose. */
    record Text(String purpose, int version, String words, boolean marketing) {}

    /** A line of the ledger, without its customer. */
    record Line(String purpose, ConsentView.Entry entry) {}

    Uni<List<Text>> newestTexts(Session session) {
        return session.createNativeQuery(NEWEST_TEXTS, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Text(
                                (String) row[0], ((Number) row[1]).intValue(), (String) row[2], (Boolean) row[3]))
                        .toList());
    }

    Uni<Optional<Text>> newestText(Session session, String purpose) {
        return newestTexts(session)
                .map(texts -> texts.stream()
                        .filter(text -> text.purpose().equals(purpose))
                        .findFirst());
    }

    /** Oldest first. */
    Uni<List<Line>> lines(Session session, UUID customerId) {
        return session.createNativeQuery(ENTRIES, Object[].class)
                .setParameter("customerId", customerId)
                .getResultList()
                .map(rows -> rows.stream().map(ConsentRepository::toLine).toList());
    }

    Uni<Void> insert(Session session, UUID customerId, Line line) {
        ConsentView.Entry entry = line.entry();
        return session.createNativeQuery(INSERT)
                .setParameter("id", entry.consentId())
                .setParameter("customerId", customerId)
                .setParameter("purpose", line.purpose())
                .setParameter("version", entry.version())
                .setParameter("given", entry.given())
                .setParameter("recordedAt", entry.recordedAt())
                .setParameter("recordedBy", entry.recordedBy())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Line toLine(Object[] row) {
        return new Line(
                (String) row[1],
                new ConsentView.Entry(
                        (UUID) row[0], ((Number) row[2]).intValue(), (Boolean) row[3], Columns.instant(row[4]), (UUID)
                                row[5]));
    }
}
