package dev.bulwark.messages;

import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.messages.channels.ChannelName;
import dev.bulwark.messages.channels.Told;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of messages. Every method joins the caller's transaction. */
@ApplicationScoped
class MessageRepository {

    private static final String INSERT = """
            insert into message (id, channel, topic, kind, alert_id, severity, ip_address, address_sealed, recipient_masked,
                                 customer_id, occurred_at, next_attempt_at, created_at)
            values (:id, :channel, :topic, :kind, cast(:alertId as uuid), :severity, :ipAddress, cast(:addressSealed as bytea),
                    :masked, cast(:customerId as uuid), :occurredAt, :now, :now)
            """;

    private static final String INSERT_FOR_USER = """
            insert into message (id, channel, topic, kind, user_id, occurred_at, next_attempt_at, created_at)
            select :id, 'mail', 'notice', :kind, id, :occurredAt, :now, :now from app_user
            where id = :userId and sealed_email is not null
            """;

    /**
     * Those first that were tried least, so that one that always fails keeps back no other; of a channel that is not well, one at a
     * time.
     */
    private static final String CLAIM = """
            with state as (
                select failures, retry_at from message_channel where channel = :channel
            ), due as (
                select m.id from message m
                where m.channel = :channel and m.status = 'pending' and m.next_attempt_at <= :now and m.claimed_until < :now
                    and exists (select from state where retry_at <= :now)
                order by m.attempts, m.created_at
                limit (select case when failures > 0 then 1 else cast(:limit as integer) end from state)
                for update of m skip locked
            ), claimed as (
                update message m set claimed_until = :until, attempts = m.attempts + 1
                from due where m.id = due.id
                returning m.*
            )
            select c.id, c.attempts, c.created_at, c.kind, c.occurred_at, c.alert_id, c.severity, c.ip_address, c.user_id,
                   u.sealed_email, c.address_sealed, s.failures
            from claimed c cross join state s left join app_user u on u.id = c.user_id
            order by c.created_at
            """;

    private static final String END = """
            update message set status = :status, ended_at = :now, last_outcome = :outcome, address_sealed = null
            where id = :id and attempts = :attempt and status = 'pending'
            """;
    private static final String RETRY = """
            update message set next_attempt_at = :retryAt, claimed_until = '-infinity', last_outcome = :outcome
            where id = :id and attempts = :attempt and status = 'pending'
            """;
    private static final String LIST = """
            select id, channel, topic, kind, user_id, recipient_masked, alert_id, status, attempts, last_outcome, created_at,
                   case when status = 'pending' then next_attempt_at end, ended_at
            from message
            where (cast(:before as uuid) is null or id < :before)
                and (cast(:status as text) is null or status = :status)
                and (cast(:channel as text) is null or channel = :channel)
            order by id desc limit :limit
            """;
    private static final String FORGET = """
            delete from message where id = any (array(
                select id from message where ended_at < :before limit :limit))
            """;

    private static final String ERASE = """
            delete from message
            where customer_id = :customerId or user_id in (select id from app_user where customer_id = :customerId)
            """;

    /**
     * Where a message goes.
     *
     * @param masked what is shown of the address
     * @param customerId whose it is; null for a contact of the bank
     */
    record Recipient(byte[] addressSealed, String masked, UUID customerId) {
        /** Of the webhook, whose address is a setting. */
        static final Recipient CONFIGURED = new Recipient(null, null, null);
    }

    Uni<Void> insert(Session session, UUID id, ChannelName channel, Told told, Recipient recipient, Instant now) {
        Told.Alert alert = told.alert();
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("channel", channel.code())
                .setParameter("topic", (alert == null ? Topic.NOTICE : Topic.ALERT).code())
                .setParameter("kind", told.kind())
                .setParameter("alertId", alert == null ? null : alert.id())
                .setParameter("severity", alert == null ? null : alert.severity())
                .setParameter("ipAddress", alert == null ? null : alert.ipAddress())
                .setParameter("addressSealed", recipient.addressSealed())
                .setParameter("masked", recipient.masked())
                .setParameter("customerId", recipient.customerId())
                .setParameter("occurredAt", told.occurredAt())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Writes none for a user without an address. */
    Uni<Void> insertForUser(Session session, UUID id, NoticeKind kind, UUID userId, Instant occurredAt, Instant now) {
        return session.createNativeQuery(INSERT_FOR_USER)
                .setParameter("id", id)
                .setParameter("kind", kind.code())
                .setParameter("userId", userId)
                .setParameter("occurredAt", occurredAt)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** All that the customer and its users were told, or would have been. */
    Uni<Void> erase(Session session, UUID customerId) {
        return session.createNativeQuery(ERASE)
                .setParameter("customerId", customerId)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<ClaimedMessage>> claim(Session session, ChannelName channel, Instant now, Instant until, int limit) {
        return session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("channel", channel.code())
                .setParameter("now", now)
                .setParameter("until", until)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(MessageRepository::claimed).toList());
    }

    private static ClaimedMessage claimed(Object[] row) {
        Told.Alert alert = row[5] == null ? null : new Told.Alert((UUID) row[5], (String) row[6], (String) row[7]);
        return new ClaimedMessage(
                (UUID) row[0],
                ((Number) row[1]).intValue(),
                Columns.instant(row[2]),
                new Told((String) row[3], Columns.instant(row[4]), alert),
                (UUID) row[8],
                (byte[]) row[9],
                (byte[]) row[10],
                ((Number) row[11]).intValue());
    }

    /**
     * Forgets the address with it.
     *
     * @param status delivered or dead
     */
    Uni<Void> end(Session session, ClaimedMessage claimed, String status, String outcome, Instant now) {
        return session.createNativeQuery(END)
                .setParameter("id", claimed.id())
                .setParameter("attempt", claimed.attempt())
                .setParameter("status", status)
                .setParameter("outcome", outcome)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> retry(Session session, ClaimedMessage claimed, String outcome, Instant retryAt) {
        return session.createNativeQuery(RETRY)
                .setParameter("id", claimed.id())
                .setParameter("attempt", claimed.attempt())
                .setParameter("outcome", outcome)
                .setParameter("retryAt", retryAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * @param before null for the first page
     * @param status null for all
     * @param channel null for all
     */
    Uni<List<MessageView>> list(Session session, UUID before, String status, String channel, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("before", before)
                .setParameter("status", status)
                .setParameter("channel", channel)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(MessageRepository::view).toList());
    }

    private static MessageView view(Object[] row) {
        return new MessageView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                (UUID) row[6],
                (String) row[7],
                ((Number) row[8]).intValue(),
                (String) row[9],
                Columns.instant(row[10]),
                row[11] == null ? null : Columns.instant(row[11]),
                row[12] == null ? null : Columns.instant(row[12]));
    }

    Uni<Integer> forget(Session session, Instant before, int limit) {
        return session.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
