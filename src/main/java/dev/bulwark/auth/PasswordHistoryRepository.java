package dev.bulwark.auth;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The SQL of former passwords, three a user. Every method joins the caller's session. */
@ApplicationScoped
class PasswordHistoryRepository {

    private static final String FORMER = "select password_hash from password_history where user_id = :userId";
    /** Takes the place of the oldest when all are taken. */
    private static final String REMEMBER = """
            insert into password_history (user_id, slot, password_hash, replaced_at)
            select :userId,
                   case when count(*) < 3 then count(*) + 1 else (array_agg(slot order by replaced_at))[1] end,
                   :hash, :now
            from password_history where user_id = :userId
            on conflict (user_id, slot) do update
            set password_hash = excluded.password_hash, replaced_at = excluded.replaced_at
            """;

    Uni<List<String>> formerOf(Session session, UUID userId) {
        return session.createNativeQuery(FORMER, String.class)
                .setParameter("userId", userId)
                .getResultList();
    }

    /** The caller holds the lock of the user's row. */
    Uni<Void> remember(Session session, UUID userId, String hash, Instant now) {
        return session.createNativeQuery(REMEMBER)
                .setParameter("userId", userId)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
