package dev.bulwark.gdpr.requests;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All queries on requests. Every method joins the caller's session. */
@ApplicationScoped
class RequestRepository {

    private static final String COLUMNS = """
            select id, customer_id, kind, channel, purpose, status, received_at, received_by, identity_verified_at,
                   first_due_at, due_at, extended_at, closed_at
            from gdpr_request where
            """;
    private static final String FIND = COLUMNS + " id = :id";
    private static final String LIST = COLUMNS + """
             (cast(:ownerId as uuid) is null or customer_id = :ownerId)
              and (cast(:customerId as uuid) is null or customer_id = :customerId)
              and (cast(:status as text) is null or status = :status)
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:overdue as boolean) is null
                   or cast(:overdue as boolean) = (status in ('received', 'verified') and due_at < :now))
              and (cast(:before as uuid) is null or id < :before)
            order by id desc limit :limit
            """;
    private static final String INSERT = """
            insert into gdpr_request (id, customer_id, kind, channel, purpose, status, received_at, received_by,
                                      identity_verified_at, first_due_at, due_at, entered_at)
            values (:id, :customerId, :kind, :channel, :purpose, :status, :receivedAt, :receivedBy,
                    cast(:verifiedAt as timestamptz), :dueAt, :dueAt, :enteredAt)
            """;
    private static final String VERIFY =
            "update gdpr_request set status = 'verified', identity_verified_at = :now where id = :id";
    private static final String EXTEND = "update gdpr_request set due_at = :dueAt, extended_at = :now where id = :id";
    private static final String CLOSE =
            "update gdpr_request set status = :status, closed_at = :now, closed_by = :userId where id = :id";

    /** Replicas at work side by side take different rows. */
    private static final String TAKE_OVERDUE = """
            with late as (
                select id from gdpr_request
                where status in ('received', 'verified') and due_at < :now and overdue_told_at is null
                order by due_at limit :slice for update skip locked)
            update gdpr_request r set overdue_told_at = :now from late where r.id = late.id
            returning r.id, r.kind
            """;

    private static final String COUNT_OVERDUE =
            "select count(*) from gdpr_request where status in ('received', 'verified') and due_at < :now";

    /**
     * Which requests; null for all.
     *
     * @param ownerId sees only its own; null for staff
     */
    record Filter(UUID ownerId, UUID customerId, RequestStatus status, RequestKind kind, Boolean overdue) {}

    /** A request that is late and that nobody was told of. */
    record Late(UUID id, String kind) {}

    Uni<Void> insert(Session session, RequestRow row, Instant enteredAt) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", row.id())
                .setParameter("customerId", row.customerId())
                .setParameter("kind", row.kind().stored())
                .setParameter("channel", row.channel().stored())
                .setParameter(
                        "purpose", row.purpose() == null ? null : row.purpose().stored())
                .setParameter("status", row.status().stored())
                .setParameter("receivedAt", row.receivedAt())
                .setParameter("receivedBy", row.receivedBy())
                .setParameter("verifiedAt", row.identityVerifiedAt())
                .setParameter("enteredAt", enteredAt)
                .setParameter("dueAt", row.dueAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<RequestRow>> find(Session session, UUID id) {
        return find(session, FIND, id);
    }

    /** Locks the row until the transaction ends. */
    Uni<Optional<RequestRow>> lock(Session session, UUID id) {
        return find(session, FIND + " for no key update", id);
    }

    private static Uni<Optional<RequestRow>> find(Session session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(RequestRepository::toRow));
    }

    /**
     * Newest first.
     *
     * @param before requests older than this one; null for the newest
     */
    Uni<List<RequestRow>> list(Session session, Filter filter, UUID before, int limit, Instant now) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("ownerId", filter.ownerId())
                .setParameter("customerId", filter.customerId())
                .setParameter(
                        "status",
                        filter.status() == null ? null : filter.status().stored())
                .setParameter(
                        "kind", filter.kind() == null ? null : filter.kind().stored())
                .setParameter("overdue", filter.overdue())
                .setParameter("now", now)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(RequestRepository::toRow).toList());
    }

    Uni<Void> verify(Session session, UUID id, Instant now) {
        return session.createNativeQuery(VERIFY)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> extend(Session session, UUID id, Instant dueAt, Instant now) {
        return session.createNativeQuery(EXTEND)
                .setParameter("id", id)
                .setParameter("dueAt", dueAt)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> close(Session session, UUID id, RequestStatus status, UUID userId, Instant now) {
        return session.createNativeQuery(CLOSE)
                .setParameter("id", id)
                .setParameter("status", status.stored())
                .setParameter("userId", userId)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** At most a slice of requests that are late and not told of; they are told of from now on. */
    Uni<List<Late>> takeOverdue(Session session, Instant now, int slice) {
        return session.createNativeQuery(TAKE_OVERDUE, Object[].class)
                .setParameter("now", now)
                .setParameter("slice", slice)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Late((UUID) row[0], (String) row[1]))
                        .toList());
    }

    Uni<Long> countOverdue(Session session, Instant now) {
        return session.createNativeQuery(COUNT_OVERDUE, Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    private static RequestRow toRow(Object[] row) {
        return new RequestRow(
                (UUID) row[0],
                (UUID) row[1],
                RequestKind.of((String) row[2]),
                Channel.of((String) row[3]),
                ObjectionPurpose.of((String) row[4]),
                RequestStatus.of((String) row[5]),
                Columns.instant(row[6]),
                (UUID) row[7],
                instant(row[8]),
                Columns.instant(row[9]),
                Columns.instant(row[10]),
                instant(row[11]),
                instant(row[12]));
    }

    private static Instant instant(Object column) {
        return column == null ? null : Columns.instant(column);
    }
}
