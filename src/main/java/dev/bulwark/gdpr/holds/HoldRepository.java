package dev.bulwark.gdpr.holds;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All queries on legal holds. Every method joins the caller's session. */
@ApplicationScoped
class HoldRepository {

    private static final String COLUMNS =
            "select id, customer_id, placed_at, placed_by, lifted_at, lifted_by from legal_hold where ";
    private static final String FIND = COLUMNS + "id = :id";
    private static final String LIST = COLUMNS + """
            (cast(:customerId as uuid) is null or customer_id = :customerId)
              and (cast(:before as uuid) is null or id < :before)
            order by id desc limit :limit
            """;
    private static final String STANDS =
            "select exists (select 1 from legal_hold where customer_id = :customerId and lifted_at is null)";
    private static final String INSERT =
            "insert into legal_hold (id, customer_id, placed_at, placed_by) values (:id, :customerId, :at, :userId)";
    private static final String LIFT = """
            update legal_hold set lifted_at = greatest(cast(:at as timestamptz), placed_at), lifted_by = :userId
            where id = :id and lifted_at is null
            """;

    Uni<Void> insert(Session session, HoldRow row) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", row.id())
                .setParameter("customerId", row.customerId())
                .setParameter("at", row.placedAt())
                .setParameter("userId", row.placedBy())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<HoldRow>> find(Session session, UUID id) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(HoldRepository::toRow));
    }

    /**
     * Newest first, standing and lifted ones.
     *
     * @param customerId null for those of all customers
     * @param before holds older than this one; null for the newest
     */
    Uni<List<HoldRow>> list(Session session, UUID customerId, UUID before, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("customerId", customerId)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(HoldRepository::toRow).toList());
    }

    Uni<Boolean> stands(Session session, UUID customerId) {
        return session.createNativeQuery(STANDS, Boolean.class)
                .setParameter("customerId", customerId)
                .getSingleResult();
    }

    /** Whether it stood until now. */
    Uni<Boolean> lift(Session session, UUID id, UUID userId, Instant now) {
        return session.createNativeQuery(LIFT)
                .setParameter("id", id)
                .setParameter("userId", userId)
                .setParameter("at", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private static HoldRow toRow(Object[] row) {
        return new HoldRow(
                (UUID) row[0],
                (UUID) row[1],
                Columns.instant(row[2]),
                (UUID) row[3],
                row[4] == null ? null : Columns.instant(row[4]),
                (UUID) row[5]);
    }
}
