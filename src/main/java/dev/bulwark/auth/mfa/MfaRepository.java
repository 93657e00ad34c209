package dev.bulwark.auth.mfa;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All SQL of second factors. Every method joins the caller's session; whoever writes holds the user's lock. */
@ApplicationScoped
class MfaRepository {

    private static final String FIND_FACTOR = """
            select sealed_secret, confirmed_at is not null, coalesce(last_step, -1),
                   (select count(*) from unnest(failed_at) f where f > :memory),
                   (select count(*) from unnest(failed_at) f where f > :recent)
            from mfa_factor where user_id = :userId
            """;
    private static final String REPLACE_UNCONFIRMED = """
            insert into mfa_factor (user_id, sealed_secret, created_at) values (:userId, :secret, :now)
            on conflict (user_id) do update
                set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at, failed_at = '{}'
                where mfa_factor.confirmed_at is null
            """;
    private static final String CONFIRM = """
            update mfa_factor set confirmed_at = :now, last_step = :step, failed_at = '{}'
            where user_id = :userId and confirmed_at is null
            """;
    /** The condition is what makes a code work once; the lock only saves the loser from finding out here. */
    private static final String USE_STEP = """
            update mfa_factor set last_step = :step
            where user_id = :userId and confirmed_at is not null and last_step < :step
            """;

    /** Without a password that anything could be a proof of. */
    private static final String ADD_NOBODY = """
            insert into app_user (id, username, password_hash, role, status, must_change_password, created_at)
            values (:userId, :username, '', 'teller', 'active', true, :now)
            """;

    private static final String ENROLLED_STAFF = """
            select count(*) filter (where exists (select from active_factor f where f.user_id = u.id)) || ' of ' || count(*)
            from app_user u where u.status = 'active' and u.role <> 'customer'
            """;
    private static final String ADD_FAILURE = """
            update mfa_factor
            set failed_at = array(select f from unnest(failed_at) f where f > :since order by f)
                    || cast(:now as timestamptz)
            where user_id = :userId
            """;
    private static final String ADD_RECOVERY_CODE = """
            insert into mfa_recovery_code (user_id, code_hash, created_at) values (:userId, :hash, :now)
            """;
    private static final String USE_RECOVERY_CODE = """
            update mfa_recovery_code set used_at = :now
            where user_id = :userId and code_hash = :hash and used_at is null
            """;

    /**
     * A user's factor.
     *
     * @param lastStep of the last accepted code; -1 before the first
     * @param failures wrong codes within {@link GuessRules#MEMORY}
     * @param recentFailures those within {@link GuessRules#RECENT}
     */
    record Factor(byte[] sealedSecret, boolean confirmed, long lastStep, int failures, int recentFailures) {}

    Uni<Optional<Factor>> findFactor(Session session, UUID userId, Instant now) {
        return session.createNativeQuery(FIND_FACTOR, Object[].class)
                .setParameter("userId", userId)
                .setParameter("memory", now.minus(GuessRules.MEMORY))
                .setParameter("recent", now.minus(GuessRules.RECENT))
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(MfaRepository::toFactor));
    }

    private static Factor toFactor(Object[] row) {
        return new Factor(
                (byte[]) row[0],
                (Boolean) row[1],
                ((Number) row[2]).longValue(),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue());
    }

    /** False when the user's factor is confirmed already. */
    Uni<Boolean> replaceUnconfirmed(Session session, UUID userId, byte[] sealedSecret, Instant now) {
        return session.createNativeQuery(REPLACE_UNCONFIRMED)
                .setParameter("userId", userId)
                .setParameter("secret", sealedSecret)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Boolean> confirm(Session session, UUID userId, long step, Instant now) {
        return session.createNativeQuery(CONFIRM)
                .setParameter("userId", userId)
                .setParameter("step", step)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** False when this step, or a later one, was used before. */
    Uni<Boolean> useStep(Session session, UUID userId, long step) {
        return session.createNativeQuery(USE_STEP)
                .setParameter("userId", userId)
                .setParameter("step", step)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Void> addFailure(Session session, UUID userId, Instant now) {
        return session.createNativeQuery(ADD_FAILURE)
                .setParameter("userId", userId)
                .setParameter("since", now.minus(GuessRules.MEMORY))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The kinds of a user's active factors, passkeys among them. */
    Uni<List<String>> kinds(Session session, UUID userId) {
        return session.createNativeQuery(
                        "select distinct kind from active_factor where user_id = :userId order by kind desc",
                        String.class)
                .setParameter("userId", userId)
                .getResultList();
    }

    /** The confirmed factor, and what hangs on any. */
    Uni<Void> deleteFactor(Session session, UUID userId) {
        return delete(session, "delete from mfa_factor where user_id = :userId and confirmed_at is not null", userId)
                .call(() -> deleteRecoveryCodes(session, userId))
                .call(() -> delete(session, "delete from mfa_challenge where user_id = :userId", userId))
                .replaceWithVoid();
    }

    Uni<Void> deleteRecoveryCodes(Session session, UUID userId) {
        return delete(session, "delete from mfa_recovery_code where user_id = :userId", userId)
                .replaceWithVoid();
    }

    private static Uni<Integer> delete(Session session, String sql, UUID userId) {
        return session.createNativeQuery(sql).setParameter("userId", userId).executeUpdate();
    }

    Uni<Void> addRecoveryCode(Session session, UUID userId, byte[] hash, Instant now) {
        return session.createNativeQuery(ADD_RECOVERY_CODE)
                .setParameter("userId", userId)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** False for an unknown code and for a used one. */
    Uni<Boolean> useRecoveryCode(Session session, UUID userId, byte[] hash, Instant now) {
        return session.createNativeQuery(USE_RECOVERY_CODE)
                .setParameter("userId", userId)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** A user who is nobody, for a transaction that is rolled back. */
    Uni<Void> addNobody(Session session, UUID userId, Instant now) {
        return session.createNativeQuery(ADD_NOBODY)
                .setParameter("userId", userId)
                .setParameter("username", "probe-" + userId)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Set<String>> roles(Session session) {
        return session.createNativeQuery("select name from role", String.class)
                .getResultList()
                .map(names -> names.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /** Such as {@code 12 of 14}: active users who are no customers, and those of them with an active factor. */
    Uni<String> enrolledStaff(Session session) {
        return session.createNativeQuery(ENROLLED_STAFF, String.class).getSingleResult();
    }
}
