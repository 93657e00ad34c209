package dev.bulwark.monitoring;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of alerts. Every method joins the caller's transaction. */
@ApplicationScoped
class AlertRepository {

    private static final String STAND_IN_LINE = "select cast(pg_advisory_xact_lock(7305812) as text)";
    private static final String RAISE = """
            insert into security_alert (id, type, severity, subject, ip_address, event_id, caused_at, raised_at, last_at)
            values (:id, :type, :severity, :subject, :ipAddress, cast(:eventId as uuid), :causedAt, :now, :causedAt)
            on conflict (type, subject) where status <> 'resolved'
                do update set count = security_alert.count + 1,
                              last_at = greatest(security_alert.last_at, excluded.last_at)
            returning id
            """;
    private static final String VIEW = """
            select id, seq, type, severity, status, ip_address, raised_at, subject, count, event_id, caused_at, last_at,
                   acknowledged_at, acknowledged_by, resolved_at, resolved_by, reason_sealed
            from security_alert
            """;
    private static final String LIST = VIEW + """
            where seq < :before
                and (cast(:type as text) is null or type = :type)
                and (cast(:status as text) is null or status = :status)
                and (cast(:severity as text) is null or severity = :severity)
            order by seq desc limit :limit
            """;
    private static final String AFTER = VIEW + "where seq > :after order by seq limit :limit";
    private static final String ACKNOWLEDGE = """
            update security_alert set status = 'acknowledged', acknowledged_at = :now, acknowledged_by = :userId
            where id = :id
            """;
    private static final String RESOLVE = """
            update security_alert
            set status = 'resolved', resolved_at = :now, resolved_by = :userId, reason_sealed = :reason where id = :id
            """;

    /** How many alerts of this kind are not resolved. */
    record Unresolved(String type, String severity, int count) {}

    private final AlertReasons reasons;

    AlertRepository(AlertReasons reasons) {
        this.reasons = reasons;
    }

    /** Who records alerts does so one after the other, or the order of {@code seq} would not be that of commits. */
    Uni<Void> standInLine(Session session) {
        return session.createNativeQuery(STAND_IN_LINE, String.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** The caller stands in line. Whether it is a new alert; else one that is not resolved yet counts it. */
    Uni<Boolean> raise(Session session, UUID id, Finding finding, Instant now) {
        return session.createNativeQuery(RAISE, UUID.class)
                .setParameter("id", id)
                .setParameter("type", finding.type())
                .setParameter("severity", finding.severity())
                .setParameter("subject", finding.subject())
                .setParameter("ipAddress", finding.ipAddress())
                .setParameter("eventId", finding.eventId())
                .setParameter("causedAt", finding.causedAt())
                .setParameter("now", now)
                .getSingleResult()
                .map(id::equals);
    }

    /** Newest first, from before that place. */
    Uni<List<AlertView>> list(Session session, AlertFilter filter, long before, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("before", before)
                .setParameter("type", filter.type())
                .setParameter("status", filter.status())
                .setParameter("severity", filter.severity())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(this::toView).toList());
    }

    /** Oldest first, from after that place. */
    Uni<List<AlertView>> after(Session session, long after, int limit) {
        return session.createNativeQuery(AFTER, Object[].class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(this::toView).toList());
    }

    /** The place of the last alert; 0 for none. */
    Uni<Long> last(Session session) {
        return session.createNativeQuery("select coalesce(max(seq), 0) from security_alert", Long.class)
                .getSingleResult();
    }

    /** Locks it. */
    Uni<Optional<AlertStatus>> lockStatus(Session session, UUID id) {
        return session.createNativeQuery("select status from security_alert where id = :id for update", String.class)
                .setParameter("id", id)
                .getResultList()
                .map(found -> found.stream().findFirst().map(AlertStatus::of));
    }

    Uni<Void> acknowledge(Session session, UUID id, UUID userId, Instant now) {
        return session.createNativeQuery(ACKNOWLEDGE)
                .setParameter("id", id)
                .setParameter("userId", userId)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> resolve(Session session, UUID id, UUID userId, String reason, Instant now) {
        return session.createNativeQuery(RESOLVE)
                .setParameter("id", id)
                .setParameter("userId", userId)
                .setParameter("reason", reasons.seal(id, reason))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Unresolved>> countUnresolved(Session session) {
        return session.createNativeQuery(
                        "select type, severity, cast(count(*) as integer) from security_alert"
                                + " where status <> 'resolved' group by type, severity",
                        Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Unresolved((String) row[0], (String) row[1], (Integer) row[2]))
                        .toList());
    }

    private AlertView toView(Object[] row) {
        UUID id = (UUID) row[0];
        return new AlertView(
                id,
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Columns.instant(row[6]),
                (String) row[7],
                ((Number) row[8]).intValue(),
                (UUID) row[9],
                Columns.instant(row[10]),
                Columns.instant(row[11]),
                instantOrNull(row[12]),
                (UUID) row[13],
                instantOrNull(row[14]),
                (UUID) row[15],
                reasons.open(id, (byte[]) row[16]));
    }

    private static Instant instantOrNull(Object column) {
        return column == null ? null : Columns.instant(column);
    }
}
