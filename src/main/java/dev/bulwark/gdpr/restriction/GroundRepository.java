package dev.bulwark.gdpr.restriction;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All queries on why customers are restricted. Every method joins the caller's transaction. */
@ApplicationScoped
class GroundRepository {

    private static final String INSERT = """
            insert into restriction_ground (id, subject_id, ground, request_id, since)
            values (:id, :customerId, :ground, cast(:requestId as uuid), :now) on conflict do nothing
            """;
    private static final String LIST =
            "select id, ground, request_id, since from restriction_ground where subject_id = :customerId order by id";

    /** @param requestId the objection; null for other grounds */
    record Standing(UUID id, Ground ground, UUID requestId, Instant since) {}

    /** Answers whether it did not stand before. */
    Uni<Boolean> insert(Session session, UUID customerId, Ground ground, UUID requestId, Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("customerId", customerId)
                .setParameter("ground", ground.stored())
                .setParameter("requestId", requestId)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Those that stand, oldest first. */
    Uni<List<Standing>> list(Session session, UUID customerId) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("customerId", customerId)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Standing(
                                (UUID) row[0], Ground.of((String) row[1]), (UUID) row[2], Columns.instant(row[3])))
                        .toList());
    }

    Uni<Void> delete(Session session, UUID id) {
        return session.createNativeQuery("delete from restriction_ground where id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }
}
