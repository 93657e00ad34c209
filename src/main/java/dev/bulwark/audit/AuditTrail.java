package dev.bulwark.audit;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Sums the audit trail up for other features. Joins the caller's session. */
@ApplicationScoped
public class AuditTrail {

    /** One event may name several objects; one that names none is a line without an object. */
    private static final String TOUCHED = """
            select e.action, named.key, cast(named.value as uuid), count(*), min(e.occurred_at), max(e.occurred_at)
            from audit_event e left join lateral (
                select key, value from jsonb_each_text(e.details)
                where key = any (string_to_array(cast(:names as text), ' ')) and length(value) = 36
                  and value ~ '^[0-9a-f-]+$'
            ) named on true
            where e.occurred_at >= :from and e.occurred_at < :to
              and (cast(:userId as text) is null or e.user_id = :userId)
              and (cast(:ipAddress as text) is null or e.ip_address = :ipAddress)
              and (cast(:action as text) is null or e.action = :action)
              and e.details ->> 'status' = 'success'
            group by 1, 2, 3 order by 1, 2, 3 limit :limit
            """;

    /** What succeeded. Every filter that is set must hold; from is inclusive, to exclusive. */
    public record Scope(Instant from, Instant to, String userId, String ipAddress, String action) {}

    /**
     * What an action did to an object.
     *
     * @param detail the event's name for the object; null where events name none of those asked for
     * @param events how many
     */
    public record Touched(String action, String detail, UUID objectId, long events, Instant firstAt, Instant lastAt) {}

    /**
     * @param details names of details that may name an object
     * @param limit no more lines than these
     */
    public Uni<List<Touched>> touched(Session session, Scope scope, Collection<String> details, int limit) {
        return session.createNativeQuery(TOUCHED, Object[].class)
                .setParameter("names", String.join(" ", details))
                .setParameter("from", scope.from())
                .setParameter("to", scope.to())
                .setParameter("userId", scope.userId())
                .setParameter("ipAddress", scope.ipAddress())
                .setParameter("action", scope.action())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Touched(
                                (String) row[0],
                                (String) row[1],
                                (UUID) row[2],
                                ((Number) row[3]).longValue(),
                                Columns.instant(row[4]),
                                Columns.instant(row[5])))
                        .toList());
    }
}
