package dev.bulwark.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What others are to be told of. {@link Commands} writes for commands; a job that does the work of one writes itself. */
@ApplicationScoped
public class Outbox {

    private static final String TELL = """
            insert into outbox_event (id, type, subject_id, occurred_at)
            values (:id, :type, cast(:subjectId as uuid), :occurredAt)
            """;
    private static final String DELETE_TOLD = """
            delete from outbox_event where ctid = any (array(
                select ctid from outbox_event where occurred_at < :before limit :slice))
            """;

    /**
     * Joins the caller's transaction.
     *
     * @param id the audit event's
     * @param operation the audited action
     * @param subjectId what was made or changed; may be null
     */
    public Uni<Void> tell(Session session, UUID id, String operation, UUID subjectId, Instant now) {
        return session.createNativeQuery(TELL)
                .setParameter("id", id)
                .setParameter("type", operation)
                .setParameter("subjectId", subjectId)
                .setParameter("occurredAt", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** At most a slice of events; joins the caller's transaction and answers how many. */
    Uni<Integer> deleteBefore(Session session, Instant before, int slice) {
        return session.createNativeQuery(DELETE_TOLD)
                .setParameter("before", before)
                .setParameter("slice", slice)
                .executeUpdate();
    }
}
