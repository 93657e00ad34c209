package dev.bulwark.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Writes audit events. */
@ApplicationScoped
public class AuditLog {

    private static final String INSERT = """
            insert into audit_event (id, occurred_at, event_type, user_id, action, ip_address, user_agent, details)
            values (:id, :occurredAt, :eventType, :userId, :action, :ipAddress, :userAgent, cast(cast(:details as text) as jsonb))
            """;

    private final Mutiny.SessionFactory sessions;
    private final ObjectMapper mapper;

    AuditLog(Mutiny.SessionFactory sessions, ObjectMapper mapper) {
        this.sessions = sessions;
        this.mapper = mapper;
    }

    /** Adds the event in the caller's transaction: it commits with the effect that it describes, or neither does. */
    public Uni<Void> append(Session session, AuditEvent event) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", event.id())
                .setParameter("occurredAt", event.timestamp())
                .setParameter("eventType", event.eventType().name().toLowerCase(Locale.ROOT))
                .setParameter("userId", event.userId())
                .setParameter("action", event.action())
                .setParameter("ipAddress", event.ipAddress())
                .setParameter("userAgent", event.userAgent())
                .setParameter("details", json(event.details()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Adds the event in a transaction of its own, for what has no effect to join: refusals and denials. */
    public Uni<Void> appendAlone(AuditEvent event) {
        return sessions.withTransaction(session -> append(session, event));
    }

    /** The details as they are stored. */
    public String json(Map<String, String> details) {
        try {
            return mapper.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // a map of strings
        }
    }
}
