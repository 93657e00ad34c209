package dev.bulwark.auth.passkeys;

import dev.bulwark.auth.mfa.PasskeyFactor.PasskeyProof;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All SQL of passkeys. Every method joins the caller's transaction; whoever changes a passkey holds its user's lock. */
@ApplicationScoped
class PasskeyRepository {

    private static final String ENSURE_HANDLE =
            "insert into passkey_owner (user_id, handle) values (:userId, :handle) on conflict (user_id) do nothing";
    private static final String HANDLE = "select handle from passkey_owner where user_id = :userId";
    private static final String SELECT = """
            select p.id, p.user_id, o.handle, p.credential_id, p.credential, p.mark, p.name, p.transports,
                   p.backup_eligible, p.backed_up, p.sign_count, p.created_at, p.last_used_at
            from passkey p join passkey_owner o using (user_id)
            """;
    private static final String LIST = SELECT + "where p.user_id = :userId order by p.created_at, p.id";
    private static final String FIND = SELECT + "where p.credential_id = :credentialId";
    /** In the lowest free slot; no row when there is none. */
    private static final String INSERT = """
            insert into passkey (id, user_id, slot, credential_id, credential, mark, name, transports,
                                 backup_eligible, backed_up, sign_count, created_at)
            select :id, :userId, min(s), :credentialId, :credential, :mark, :name, :transports,
                   :backupEligible, :backedUp, :signCount, :now
            from generate_series(1, :slots) s
            where not exists (select from passkey p where p.user_id = :userId and p.slot = s)
            having count(*) > 0
            """;
    /** The condition is what tells a copy of a device: both count, and the slower one is found out. */
    private static final String COUNT = """
            update passkey set sign_count = :signCount, backed_up = :backedUp, last_used_at = :now
            where id = :id and user_id = :userId and (sign_count < :signCount or sign_count = 0 and :signCount = 0)
            """;

    private static final String EXISTS = "select exists (select from passkey where id = :id and user_id = :userId)";

    /**
     * A row.
     *
     * @param handle its user's, as the device keeps it
     * @param credential what the device made: see {@link PasskeyVerifier.NewCredential}
     */
    record Passkey(
            UUID id,
            UUID userId,
            byte[] handle,
            byte[] credentialId,
            byte[] credential,
            byte[] mark,
            String name,
            String transports,
            boolean backupEligible,
            boolean backedUp,
            long signCount,
            Instant createdAt,
            Instant lastUsedAt) {}

    /** The user's; this one, if there was none before. */
    Uni<byte[]> ensureHandle(Session session, UUID userId, byte[] candidate) {
        return session.createNativeQuery(ENSURE_HANDLE)
                .setParameter("userId", userId)
                .setParameter("handle", candidate)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(HANDLE, byte[].class)
                        .setParameter("userId", userId)
                        .getSingleResult());
    }

    Uni<List<Passkey>> list(Session session, UUID userId) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("userId", userId)
                .getResultList()
                .map(rows -> rows.stream().map(PasskeyRepository::toPasskey).toList());
    }

    Uni<Optional<Passkey>> find(Session session, byte[] credentialId) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("credentialId", credentialId)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(PasskeyRepository::toPasskey));
    }

    private static Passkey toPasskey(Object[] row) {
        return new Passkey(
                (UUID) row[0],
                (UUID) row[1],
                (byte[]) row[2],
                (byte[]) row[3],
                (byte[]) row[4],
                (byte[]) row[5],
                (String) row[6],
                (String) row[7],
                (Boolean) row[8],
                (Boolean) row[9],
                ((Number) row[10]).longValue(),
                Columns.instant(row[11]),
                row[12] == null ? null : Columns.instant(row[12]));
    }

    /** Fails with PASSKEY_ALREADY_REGISTERED or TOO_MANY_PASSKEYS. */
    Uni<Void> insert(Session session, Passkey passkey, int slots) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", passkey.id())
                .setParameter("userId", passkey.userId())
                .setParameter("credentialId", passkey.credentialId())
                .setParameter("credential", passkey.credential())
                .setParameter("mark", passkey.mark())
                .setParameter("name", passkey.name())
                .setParameter("transports", passkey.transports())
                .setParameter("backupEligible", passkey.backupEligible())
                .setParameter("backedUp", passkey.backedUp())
                .setParameter("signCount", passkey.signCount())
                .setParameter("now", passkey.createdAt())
                .setParameter("slots", slots)
                .executeUpdate()
                .onFailure(PasskeyRepository::isKnownCredential)
                .transform(known -> PasskeyProblem.PASSKEY_ALREADY_REGISTERED.problem())
                .invoke(rows -> {
                    if (rows == 0) {
                        throw PasskeyProblem.TOO_MANY_PASSKEYS.problem();
                    }
                })
                .replaceWithVoid();
    }

    private static boolean isKnownCredential(Throwable failure) {
        return failure instanceof ConstraintViolationException violation
                && "passkey_credential_unique".equals(violation.getConstraintName());
    }

    /** False if there is no such passkey, or its counter did not move. */
    Uni<Boolean> count(Session session, UUID userId, PasskeyProof proof, Instant now) {
        return session.createNativeQuery(COUNT)
                .setParameter("signCount", proof.signCount())
                .setParameter("backedUp", proof.backedUp())
                .setParameter("now", now)
                .setParameter("id", proof.passkeyId())
                .setParameter("userId", userId)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Boolean> exists(Session session, UUID userId, UUID id) {
        return session.createNativeQuery(EXISTS, Boolean.class)
                .setParameter("id", id)
                .setParameter("userId", userId)
                .getSingleResult();
    }

    /** Fails with PASSKEY_NOT_FOUND, for another user's too. */
    Uni<Void> remove(Session session, UUID userId, UUID id) {
        return session.createNativeQuery("delete from passkey where id = :id and user_id = :userId")
                .setParameter("id", id)
                .setParameter("userId", userId)
                .executeUpdate()
                .invoke(rows -> {
                    if (rows == 0) {
                        throw PasskeyProblem.PASSKEY_NOT_FOUND.problem();
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> removeAll(Session session, UUID userId) {
        return session.createNativeQuery("delete from passkey where user_id = :userId")
                .setParameter("userId", userId)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> insertChallenge(Session session, byte[] hash, Instant expiresAt) {
        return session.createNativeQuery(
                        "insert into passkey_challenge (challenge_hash, expires_at) values (:hash, :expiresAt)")
                .setParameter("hash", hash)
                .setParameter("expiresAt", expiresAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Boolean> useChallenge(Session session, byte[] hash, Instant now) {
        return session.createNativeQuery(
                        "delete from passkey_challenge where challenge_hash = :hash and expires_at > :now")
                .setParameter("hash", hash)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Integer> deleteExpired(Session session, Instant now, int slice) {
        return session.createNativeQuery("""
                        delete from passkey_challenge where challenge_hash = any (array(
                            select challenge_hash from passkey_challenge where expires_at <= :now limit :slice))
                        """)
                .setParameter("now", now)
                .setParameter("slice", slice)
                .executeUpdate();
    }
}
