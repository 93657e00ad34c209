package dev.bulwark.posture;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Rehearsals of incidents. Every method joins the caller's transaction. */
@ApplicationScoped
class DrillRepository {

    private static final String INSERT = """
            insert into security_drill (id, scenario, held_on, recorded_at, recorded_by)
            values (:id, :scenario, :heldOn, :now, :userId)
            """;
    private static final String LAST = "select held_on from security_drill order by held_on desc limit 1";

    Uni<Void> insert(Session session, DrillView drill, UUID userId, Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", drill.drillId())
                .setParameter("scenario", drill.scenario())
                .setParameter("heldOn", drill.heldOn())
                .setParameter("now", now)
                .setParameter("userId", userId)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** When the last one was held; empty for none. */
    Uni<Optional<LocalDate>> last(Session session) {
        return session.createNativeQuery(LAST, LocalDate.class)
                .getResultList()
                .map(days -> days.stream().findFirst());
    }
}
