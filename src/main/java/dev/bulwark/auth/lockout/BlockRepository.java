package dev.bulwark.auth.lockout;

import dev.bulwark.platform.db.Columns;
import dev.bulwark.platform.signal.AddressBlocks.Block;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Blocks of addresses, in the tables of guesses. Every method joins the caller's transaction. */
@ApplicationScoped
class BlockRepository {

    private static final String IN_FORCE = """
            select substr(origin, 9), blocked_until from lockout_origin
            where origin like 'address %' and origin > :after and blocked_until > :now
            order by origin limit :limit
            """;
    private static final String LIFT = """
            update lockout_origin set blocked_until = null, touched_at = :now
            where origin = :origin and blocked_until > :now
            """;
    private static final String FORGET = "delete from lockout_attempt where origin = :origin";

    Uni<List<Block>> inForce(Session session, String after, int limit, Instant now) {
        return session.createNativeQuery(IN_FORCE, Object[].class)
                .setParameter("after", after == null ? Attempt.ADDRESS : Attempt.ADDRESS + after)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Block((String) row[0], Columns.instant(row[1])))
                        .toList());
    }

    /** Locks it, as every guess from there does first; false if it is not blocked. What was guessed there counts no more. */
    Uni<Boolean> lift(Session session, String origin, Instant now) {
        return session.createNativeQuery(LIFT)
                .setParameter("origin", origin)
                .setParameter("now", now)
                .executeUpdate()
                .chain(lifted -> lifted == 0
                        ? Uni.createFrom().item(false)
                        : session.createNativeQuery(FORGET)
                                .setParameter("origin", origin)
                                .executeUpdate()
                                .replaceWith(true));
    }
}
