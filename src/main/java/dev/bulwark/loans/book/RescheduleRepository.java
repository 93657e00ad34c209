package dev.bulwark.loans.book;

import dev.bulwark.encryption.SealedText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Why loans were rescheduled. Joins the caller's session. */
@ApplicationScoped
class RescheduleRepository {

    private static final String INSERT = """
            insert into loan_reschedule (entry_id, loan_id, version, reason_sealed)
            values (:entryId, :loanId, :version, :reason)
            """;
    private static final String LIST = """
            select entry_id, version, reason_sealed from loan_reschedule where loan_id = :loanId order by version
            """;

    record SealedReason(UUID entryId, int version, SealedText reason) {}

    Uni<Void> insert(Session session, UUID entryId, UUID loanId, int version, SealedText reason) {
        return session.createNativeQuery(INSERT)
                .setParameter("entryId", entryId)
                .setParameter("loanId", loanId)
                .setParameter("version", version)
                .setParameter("reason", reason.toColumn())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** By version. */
    Uni<List<SealedReason>> list(Session session, UUID loanId) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("loanId", loanId)
                .getResultList()
                .map(RescheduleRepository::reasons);
    }

    private static List<SealedReason> reasons(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new SealedReason(
                        (UUID) row[0], ((Number) row[1]).intValue(), SealedText.ofColumn((byte[]) row[2])))
                .toList();
    }
}
