package dev.bulwark.auth.sessions;

import dev.bulwark.auth.sessions.RefreshRules.Family;
import dev.bulwark.auth.sessions.RefreshRules.Use;
import dev.bulwark.platform.db.Columns;
import dev.bulwark.platform.web.SessionMode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of refresh tokens, by the hash of each. Every method joins the caller's session. */
@ApplicationScoped
class RefreshTokenRepository {

    private static final String OWNER = """
            select s.id, s.user_id, s.mode from refresh_token t join auth_session s on s.id = t.session_id
            where t.token_hash = :hash
            """;
    private static final String LOCK_FAMILY = """
            select s.user_id, s.mode, s.amr, s.created_at, s.last_seen_at, s.expires_at,
                   s.ended_at is null and u.status = 'active'
            from auth_session s join app_user u on u.id = s.user_id
            where s.id = :id
            for no key update of s
            """;
    private static final String USE =
            "select used_at, successor_nonce from refresh_token where token_hash = :hash and session_id = :sessionId";
    private static final String INSERT = """
            insert into refresh_token (token_hash, session_id, issued_at) values (:hash, :sessionId, :now)
            """;
    private static final String MARK_USED = """
            update refresh_token set used_at = :now, successor_hash = :successor, successor_nonce = :nonce
            where token_hash = :hash and used_at is null
            """;
    private static final String ERASE_NONCE = """
            update refresh_token set successor_nonce = null
            where successor_hash = :hash and successor_nonce is not null
            """;

    /** Whose token it is. */
    record Owner(UUID sessionId, UUID userId, SessionMode mode) {}

    Uni<Optional<Owner>> findOwner(Session session, RefreshToken token) {
        return session.createNativeQuery(OWNER, Object[].class)
                .setParameter("hash", token.hash())
                .getResultList()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Owner((UUID) row[0], (UUID) row[1], mode((String) row[2]))));
    }

    /** Locks the session's row until the transaction ends, so that of uses at once one comes after the other. */
    Uni<Family> lockFamily(Session session, UUID sessionId) {
        return session.createNativeQuery(LOCK_FAMILY, Object[].class)
                .setParameter("id", sessionId)
                .getSingleResult()
                .map(row -> new Family(
                        sessionId,
                        (UUID) row[0],
                        mode((String) row[1]),
                        (String) row[2],
                        Columns.instant(row[3]),
                        Columns.instant(row[4]),
                        Columns.instant(row[5]),
                        (Boolean) row[6]));
    }

    /** Read after the lock is held: before it, another use may be about to commit. */
    Uni<Use> getUse(Session session, UUID sessionId, RefreshToken token) {
        return session.createNativeQuery(USE, Object[].class)
                .setParameter("hash", token.hash())
                .setParameter("sessionId", sessionId)
                .getSingleResult()
                .map(row -> new Use(row[0] == null ? null : Columns.instant(row[0]), (byte[]) row[1]));
    }

    Uni<Void> insert(Session session, UUID sessionId, RefreshToken token, Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("hash", token.hash())
                .setParameter("sessionId", sessionId)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** In this order: at no time may a family have two unused tokens. */
    Uni<Void> rotate(
            Session session, UUID sessionId, RefreshToken used, RefreshToken successor, byte[] nonce, Instant now) {
        return session.createNativeQuery(ERASE_NONCE)
                .setParameter("hash", used.hash())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(MARK_USED)
                        .setParameter("now", now)
                        .setParameter("successor", successor.hash())
                        .setParameter("nonce", nonce)
                        .setParameter("hash", used.hash())
                        .executeUpdate())
                .chain(() -> insert(session, sessionId, successor, now));
    }

    private static SessionMode mode(String stored) {
        return SessionMode.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
