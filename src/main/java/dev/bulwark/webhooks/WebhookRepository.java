package dev.bulwark.webhooks;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of webhooks. Every method joins the caller's transaction. */
@ApplicationScoped
class WebhookRepository {

    private static final String INSERT = """
            insert into webhook (id, url, event_types, secret_sealed, created_at, created_by)
            values (:id, :url, string_to_array(cast(:eventTypes as text), ' '), :secret, :now, :userId)
            """;
    private static final String LIST = """
            select id, url, array_to_string(event_types, ' '), failures, created_at from webhook where active order by id
            """;
    private static final String END = "update webhook set active = false where id = :id and active";
    private static final String END_DELIVERIES = """
            update webhook_delivery set status = 'dead', ended_at = :now, last_outcome = 'webhook_deleted'
            where webhook_id = :id and status = 'pending'
            """;
    private static final String ROTATE = """
            update webhook set former_sealed = :former, former_until = :formerUntil, secret_sealed = :secret where id = :id
            """;

    /** @param eventTypes null for all */
    Uni<Void> insert(Session session, WebhookCreatedView webhook, byte[] secret, UUID userId) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", webhook.webhookId())
                .setParameter("url", webhook.url())
                .setParameter(
                        "eventTypes", webhook.eventTypes() == null ? null : String.join(" ", webhook.eventTypes()))
                .setParameter("secret", secret)
                .setParameter("now", webhook.createdAt())
                .setParameter("userId", userId)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Only one at a time counts and adds. */
    Uni<Integer> lockAndCount(Session session) {
        return session.createNativeQuery("select cast(pg_advisory_xact_lock(7305811) as text)", String.class)
                .getResultList()
                .chain(() -> session.createNativeQuery(
                                "select cast(count(*) as integer) from webhook where active", Integer.class)
                        .getSingleResult());
    }

    Uni<List<WebhookView>> list(Session session) {
        return session.createNativeQuery(LIST, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new WebhookView(
                                (UUID) row[0],
                                (String) row[1],
                                row[2] == null ? null : Arrays.asList(((String) row[2]).split(" ")),
                                ((Number) row[3]).intValue(),
                                Columns.instant(row[4])))
                        .toList());
    }

    /** Locks it; the sealed secret. Empty for none. */
    Uni<Optional<byte[]>> lockSecret(Session session, UUID id) {
        return session.createNativeQuery(
                        "select secret_sealed from webhook where id = :id and active for update", byte[].class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().findFirst());
    }

    Uni<Void> rotate(Session session, UUID id, byte[] former, Instant formerUntil, byte[] secret) {
        return session.createNativeQuery(ROTATE)
                .setParameter("id", id)
                .setParameter("former", former)
                .setParameter("formerUntil", formerUntil)
                .setParameter("secret", secret)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether there was one. What was on its way to it is given up. */
    Uni<Boolean> end(Session session, UUID id, Instant now) {
        return session.createNativeQuery(END_DELIVERIES)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate()
                .chain(() ->
                        session.createNativeQuery(END).setParameter("id", id).executeUpdate())
                .map(rows -> rows == 1);
    }
}
