package dev.bulwark.approvals;

import dev.bulwark.encryption.SealedText;
import dev.bulwark.platform.db.Columns;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All SQL of approvals. Every method joins the caller's session. */
@ApplicationScoped
class ApprovalRepository {

    private static final String INSERT = """
            insert into approval
                (id, operation, permission, payload, payload_hash, maker_id, owner_id, subject_id, about_customer_id,
                 note_sealed, created_at, expires_at)
            values (:id, :operation, :permission, :payload, :payloadHash, :makerId, cast(:ownerId as uuid),
                    cast(:subjectId as uuid), cast(:customerId as uuid), cast(:note as bytea), :createdAt, :expiresAt)
            """;
    private static final String SELECT = """
            select id, operation, permission, payload, payload_hash, maker_id, owner_id, created_at, expires_at,
                   status, decided_by, decided_at, reason_sealed, result_id, subject_id,
                   about_customer_id, note_sealed, refusal_sealed
            from approval
            """;
    private static final String GET = SELECT + " where id = :id";
    private static final String LOCK = GET + " for update";
    private static final String LOCK_EXPIRED = SELECT + """
             where status = 'pending' and expires_at <= :now
            order by expires_at limit :limit for update skip locked
            """;
    /** What the caller made, as a customer also what is asked for it, as staff what it has the permission to decide. */
    private static final String LIST = SELECT + """
             where (maker_id = :callerId or owner_id = cast(:customerId as uuid) or permission = any (string_to_array(cast(:decides as text), ' ')))
             and (cast(:status as text) is null or :status =
                 case when status = 'pending' and expires_at <= :now then 'expired' else status end)
             and (cast(:before as uuid) is null or id < :before)
            order by id desc limit :limit
            """;

    private static final String DECIDE = """
            update approval set status = :status, decided_by = cast(:decidedBy as uuid), decided_at = :now,
                   reason_sealed = cast(:reason as bytea), refusal_sealed = cast(:refusal as bytea),
                   result_id = cast(:resultId as uuid)
            where id = :id
            """;
    private static final String EMPTY_REASONS = """
            update approval set reason_sealed = null where about_customer_id = :customerId and reason_sealed is not null
            """;

    /** How an approval ends; what does not apply is null. */
    record Decision(ApprovalStatus status, UUID decidedBy, ApprovalWords.Sealed words, UUID resultId) {}

    Uni<Void> insert(Session session, Approval approval, byte[] payloadHash, SealedText note) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", approval.id())
                .setParameter("operation", approval.operation())
                .setParameter("permission", approval.permission())
                .setParameter("payload", approval.payload())
                .setParameter("payloadHash", payloadHash)
                .setParameter("makerId", approval.makerId())
                .setParameter("ownerId", approval.ownerId())
                .setParameter("subjectId", approval.subjectId())
                .setParameter("customerId", approval.customerId())
                .setParameter("note", toColumn(note))
                .setParameter("createdAt", approval.createdAt())
                .setParameter("expiresAt", approval.expiresAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<StoredApproval>> find(Session session, UUID id) {
        return one(session, GET, id);
    }

    /** Locks the row until the transaction ends, and reads it as it is then: of two who decide, the second sees the first. */
    Uni<Optional<StoredApproval>> lock(Session session, UUID id) {
        return one(session, LOCK, id);
    }

    private static Uni<Optional<StoredApproval>> one(Session session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ApprovalRepository::toStored));
    }

    /** Locks what is over and not written down yet, leaving out what somebody else holds. */
    Uni<List<StoredApproval>> lockExpired(Session session, Instant now, int limit) {
        return session.createNativeQuery(LOCK_EXPIRED, Object[].class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .map(ApprovalRepository::toList);
    }

    /** @param before approvals older than this one; null for the newest */
    Uni<List<StoredApproval>> list(
            Session session, Caller caller, ApprovalStatus status, UUID before, int limit, Instant now) {
        String decides = caller.ownerScope().isPresent() ? "" : String.join(" ", caller.permissions());
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("callerId", caller.userId())
                .setParameter("customerId", caller.ownerScope().orElse(null))
                .setParameter("decides", decides)
                .setParameter("status", status == null ? null : status.stored())
                .setParameter("now", now)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .map(ApprovalRepository::toList);
    }

    /** Of a row that this transaction has locked and found pending. */
    Uni<Void> decide(Session session, UUID id, Decision decision, Instant now) {
        return session.createNativeQuery(DECIDE)
                .setParameter("id", id)
                .setParameter("status", decision.status().stored())
                .setParameter("decidedBy", decision.decidedBy())
                .setParameter("now", now)
                .setParameter("reason", decision.words().reason())
                .setParameter("refusal", toColumn(decision.words().refusal()))
                .setParameter("resultId", decision.resultId())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What is under the master key about a customer whose own key is destroyed with this transaction. */
    Uni<Void> emptyReasons(Session session, UUID customerId) {
        return session.createNativeQuery(EMPTY_REASONS)
                .setParameter("customerId", customerId)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static byte[] toColumn(SealedText sealed) {
        return sealed == null ? null : sealed.toColumn();
    }

    private static List<StoredApproval> toList(List<Object[]> rows) {
        return rows.stream().map(ApprovalRepository::toStored).toList();
    }

    private static StoredApproval toStored(Object[] row) {
        Approval approval = new Approval(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[5],
                (UUID) row[6],
                (UUID) row[14],
                (UUID) row[15],
                Columns.instant(row[7]),
                Columns.instant(row[8]));
        return new StoredApproval(
                approval,
                (byte[]) row[4],
                ApprovalStatus.of((String) row[9]),
                (UUID) row[10],
                row[11] == null ? null : Columns.instant(row[11]),
                new ApprovalWords.Sealed(
                        SealedText.ofColumn((byte[]) row[16]), SealedText.ofColumn((byte[]) row[17]), (byte[]) row[12]),
                (UUID) row[13]);
    }
}
