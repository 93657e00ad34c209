package dev.bulwark.webhooks;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of deliveries. Every method joins the caller's transaction. */
@ApplicationScoped
class DeliveryRepository {

    private static final String LOCK_CURSOR = "select tx from webhook_cursor for update skip locked";

    /** Without a webhook there is nobody to tell: what happened before one is made is not told to it. */
    private static final String SKIP = """
            update webhook_cursor
            set tx = cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) - 1,
                event_id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
            where not exists (select from webhook where active)
            """;

    /** In the order of transactions, below the oldest that still runs; a copy in another server begins anew. */
    private static final String FAN_OUT = """
            with cursor as (
                select case when tx > running then 0 else tx end as tx, event_id, running
                from webhook_cursor,
                    (select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) as running) s
            ), next as (
                select e.* from outbox_event e, cursor c
                where e.tx >= c.tx and (e.tx, e.id) > (c.tx, c.event_id) and e.tx < c.running
                order by e.tx, e.id limit :limit
            ), made as (
                insert into webhook_delivery (id, webhook_id, event_id, event_type, subject_id, occurred_at, next_attempt_at,
                                              created_at)
                select gen_random_uuid(), w.id, n.id, n.type, n.subject_id, n.occurred_at, :now, :now
                from next n, webhook w
                where w.active and (split_part(n.type, '.', 1) in ('accounts', 'loans', 'customers', 'documents')
                                    or n.type = 'loan_approval')
                    and n.occurred_at >= w.created_at and (w.event_types is null or n.type = any (w.event_types))
                order by n.tx, n.id
                on conflict on constraint webhook_delivery_once do nothing
            ), moved as (
                update webhook_cursor set (tx, event_id) = (select tx, id from next order by tx desc, id desc limit 1)
                where exists (select from next)
            )
            select cast(count(*) as integer) from next
            """;

    /** The oldest of each entity; of a receiver that is not well, one at a time. */
    private static final String CLAIM = """
            with due as (
                select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id
                where d.status = 'pending' and d.next_attempt_at <= :now and d.claimed_until < :now
                    and w.active and w.retry_at <= :now
                    and not exists (
                        select from webhook_delivery e where e.webhook_id = d.webhook_id and e.status = 'pending'
                            and e.seq < d.seq
                            and (w.failures > 0 or e.subject_id is not distinct from d.subject_id))
                order by d.seq limit :limit for update of d skip locked
            ), claimed as (
                update webhook_delivery d set claimed_until = :until, attempts = d.attempts + 1
                from due where d.id = due.id
                returning d.*
            )
            select c.id, c.attempts, c.created_at, w.id, w.url, w.secret_sealed,
                   case when w.former_until > :now then w.former_sealed end, w.failures, c.event_id, c.event_type, c.subject_id,
                   c.occurred_at
            from claimed c join webhook w on w.id = c.webhook_id order by c.seq
            """;

    private static final String END = """
            update webhook_delivery set status = :status, ended_at = :now, last_outcome = :outcome
            where id = :id and attempts = :attempt and status = 'pending'
            """;
    private static final String RETRY = """
            update webhook_delivery set next_attempt_at = :retryAt, claimed_until = '-infinity', last_outcome = :outcome
            where id = :id and attempts = :attempt and status = 'pending'
            """;
    private static final String RECOVERED =
            "update webhook set failures = 0, retry_at = '-infinity' where id = :id and failures > 0";
    private static final String FAILED =
            "update webhook set failures = failures + 1, retry_at = :retryAt where id = :id and retry_at < :retryAt";
    private static final String LIST = """
            select id, event_id, event_type, subject_id, occurred_at, status, attempts, last_outcome,
                   case when status = 'pending' then next_attempt_at end, ended_at, seq
            from webhook_delivery
            where webhook_id = :webhookId and seq < :before and (cast(:status as text) is null or status = :status)
            order by seq desc limit :limit
            """;
    private static final String REDELIVER = """
            update webhook_delivery set status = 'pending', ended_at = null, next_attempt_at = :now, claimed_until = '-infinity',
                last_outcome = null
            where id = :id and status <> 'pending'
            """;
    private static final String FORGET = """
            delete from webhook_delivery where id = any (array(
                select id from webhook_delivery where status <> 'pending' and ended_at < :before limit :limit))
            """;

    /** Whether this replica may make deliveries now. */
    Uni<Boolean> lockCursor(Session session) {
        return session.createNativeQuery(LOCK_CURSOR, Long.class)
                .getResultList()
                .map(rows -> !rows.isEmpty());
    }

    /** Under {@link #lockCursor}. Answers of how many events, at most so many. */
    Uni<Integer> fanOut(Session session, Instant now, int limit) {
        return session.createNativeQuery(SKIP)
                .executeUpdate()
                .chain(skipped -> skipped > 0
                        ? Uni.createFrom().item(0)
                        : session.createNativeQuery(FAN_OUT, Integer.class)
                                .setParameter("now", now)
                                .setParameter("limit", limit)
                                .getSingleResult());
    }

    Uni<List<Claimed>> claim(Session session, Instant now, Instant until, int limit) {
        return session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", now)
                .setParameter("until", until)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Claimed(
                                (UUID) row[0],
                                ((Number) row[1]).intValue(),
                                Columns.instant(row[2]),
                                (UUID) row[3],
                                (String) row[4],
                                (byte[]) row[5],
                                (byte[]) row[6],
                                ((Number) row[7]).intValue(),
                                new Claimed.Event(
                                        (UUID) row[8], (String) row[9], (UUID) row[10], Columns.instant(row[11]))))
                        .toList());
    }

    /** @param status delivered or dead */
    Uni<Void> end(Session session, Claimed claimed, String status, String outcome, Instant now) {
        return session.createNativeQuery(END)
                .setParameter("id", claimed.id())
                .setParameter("attempt", claimed.attempt())
                .setParameter("status", status)
                .setParameter("outcome", outcome)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> retry(Session session, Claimed claimed, String outcome, Instant retryAt) {
        return session.createNativeQuery(RETRY)
                .setParameter("id", claimed.id())
                .setParameter("attempt", claimed.attempt())
                .setParameter("outcome", outcome)
                .setParameter("retryAt", retryAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> recovered(Session session, UUID webhookId) {
        return session.createNativeQuery(RECOVERED)
                .setParameter("id", webhookId)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Those that were under way together count once. */
    Uni<Void> failed(Session session, UUID webhookId, Instant retryAt) {
        return session.createNativeQuery(FAILED)
                .setParameter("id", webhookId)
                .setParameter("retryAt", retryAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What a page ends with. */
    record Listed(DeliveryView view, long seq) {}

    Uni<List<Listed>> list(Session session, UUID webhookId, String status, long before, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("webhookId", webhookId)
                .setParameter("status", status)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Listed(view(row), ((Number) row[10]).longValue()))
                        .toList());
    }

    private static DeliveryView view(Object[] row) {
        return new DeliveryView(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                Columns.instant(row[4]),
                (String) row[5],
                ((Number) row[6]).intValue(),
                (String) row[7],
                row[8] == null ? null : Columns.instant(row[8]),
                row[9] == null ? null : Columns.instant(row[9]));
    }

    /** Whether it had ended. It keeps its place, so it goes before what came after it. */
    Uni<Boolean> redeliver(Session session, UUID id, Instant now) {
        return session.createNativeQuery(REDELIVER)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Boolean> exists(Session session, UUID id) {
        return session.createNativeQuery("select exists (select from webhook_delivery where id = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    Uni<Integer> forget(Session session, Instant before, int limit) {
        return session.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
