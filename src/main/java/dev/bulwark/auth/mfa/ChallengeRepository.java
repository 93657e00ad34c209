package dev.bulwark.auth.mfa;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All SQL of logins that wait for a code. Every method joins the caller's session. */
@ApplicationScoped
class ChallengeRepository {

    private static final String INSERT = """
            insert into mfa_challenge (id, token_hash, user_id, password_mark, created_at, expires_at)
            values (:id, :hash, :userId, :mark, :now, :expiresAt)
            """;
    private static final String FIND_ALIVE = """
            select id, user_id, password_mark from mfa_challenge
            where token_hash = :hash and expires_at > :now and failures < :failuresMax
            """;
    private static final String FAIL = "update mfa_challenge set failures = failures + 1 where id = :id";
    private static final String DELETE = "delete from mfa_challenge where id = :id";
    private static final String DELETE_OVER =
            "delete from mfa_challenge where user_id = :userId and expires_at <= :now";
    private static final String DELETE_EXPIRED = """
            delete from mfa_challenge where id = any (array(
                select id from mfa_challenge where expires_at <= :now limit :slice for update skip locked))
            """;

    /** A login that may still be completed. */
    record Challenge(UUID id, UUID userId, byte[] passwordMark) {}

    Uni<Void> insert(Session session, Challenge challenge, byte[] tokenHash, Instant now, Instant expiresAt) {
        return session.createNativeQuery(DELETE_OVER)
                .setParameter("userId", challenge.userId())
                .setParameter("now", now)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(INSERT)
                        .setParameter("id", challenge.id())
                        .setParameter("hash", tokenHash)
                        .setParameter("userId", challenge.userId())
                        .setParameter("mark", challenge.passwordMark())
                        .setParameter("now", now)
                        .setParameter("expiresAt", expiresAt)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Optional<Challenge>> findAlive(Session session, byte[] tokenHash, Instant now) {
        return session.createNativeQuery(FIND_ALIVE, Object[].class)
                .setParameter("hash", tokenHash)
                .setParameter("now", now)
                .setParameter("failuresMax", GuessRules.CHALLENGE_FAILURES_MAX)
                .getResultList()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Challenge((UUID) row[0], (UUID) row[1], (byte[]) row[2])));
    }

    Uni<Void> fail(Session session, UUID id) {
        return session.createNativeQuery(FAIL)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Integer> deleteExpired(Session session, Instant now, int slice) {
        return session.createNativeQuery(DELETE_EXPIRED)
                .setParameter("now", now)
                .setParameter("slice", slice)
                .executeUpdate();
    }

    Uni<Void> delete(Session session, UUID id) {
        return session.createNativeQuery(DELETE)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }
}
