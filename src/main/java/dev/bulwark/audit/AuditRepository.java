package dev.bulwark.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads the audit trail. Joins the caller's session. */
@ApplicationScoped
class AuditRepository {

    /** Bounds that are no alternatives: only those let the server leave out months, whatever plan it keeps. */
    private static final String LIST = """
            select id, occurred_at, event_type, user_id, action, ip_address, user_agent, cast(details as text)
            from audit_event
            where (cast(:before as uuid) is null or id < :before)
              and occurred_at >= coalesce(cast(:from as timestamptz), '-infinity')
              and occurred_at < coalesce(cast(:to as timestamptz), 'infinity')
              and (cast(:eventType as text) is null or event_type = :eventType)
              and (cast(:action as text) is null or action = :action)
              and (cast(:userId as text) is null or user_id = :userId)
              and (cast(:status as text) is null or details ->> 'status' = :status)
              and (cast(:ipAddress as text) is null or ip_address = :ipAddress)
            order by id desc limit :limit
            """;

    private final ObjectMapper mapper;

    AuditRepository(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @param before events older than this one; null for the newest */
    Uni<List<AuditEventView>> list(Session session, AuditFilter filter, UUID before, int limit) {
        AuditFilter.Period period = filter.period();
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("before", before)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("eventType", filter.eventType())
                .setParameter("action", filter.action())
                .setParameter("userId", filter.userId())
                .setParameter("status", filter.status())
                .setParameter("ipAddress", filter.ipAddress())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(this::toView).toList());
    }

    private AuditEventView toView(Object[] row) {
        try {
            return new AuditEventView(
                    (UUID) row[0],
                    Columns.instant(row[1]),
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    (String) row[6],
                    mapper.readTree((String) row[7]));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // the column is jsonb
        }
    }
}
