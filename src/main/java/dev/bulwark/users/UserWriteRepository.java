package dev.bulwark.users;

import dev.bulwark.encryption.EncryptionProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What the register locks and writes of users. Every method joins the caller's transaction. */
@ApplicationScoped
class UserWriteRepository {

    private static final String INSERT = """
            insert into app_user (id, username, password_hash, password_expires_at, must_change_password, role, status,
                                  customer_id, sealed_email, password_given_by, password_given_at, created_at)
            values (:id, :username, :hash, :expiresAt, true, :role, 'active', cast(:customerId as uuid), :email, :by,
                    :now, :now)
            """;
    /**
     * One statement, so that one order holds for all who lock several users; keep it. A row that another transaction
     * changed meanwhile is read as it is then. Nobody acts upon a user who was erased: he looks absent.
     */
    private static final String LOCK = """
            select id, role, status from app_user
            where id = :callerId or id = :userId and erased_at is null or (:admins and role = 'admin' and status = 'active')
            order by id for no key update
            """;

    private static final String SET_ROLE = "update app_user set role = :role, version = version + 1 where id = :id";
    private static final String DISABLE = """
            update app_user set status = 'disabled', version = version + 1,
                   disabled_at = :now, disabled_by = :by, disabled_reason_sealed = :reason
            where id = :id
            """;
    private static final String ENABLE = """
            update app_user set status = 'active', version = version + 1,
                   disabled_at = null, disabled_by = null, disabled_reason_sealed = null
            where id = :id
            """;

    /**
     * A user to be.
     *
     * @param passwordExpiresAt when the one-time password ends
     */
    record NewUser(
            UUID id,
            String username,
            String passwordHash,
            Instant passwordExpiresAt,
            String role,
            UUID customerId,
            byte[] emailSealed,
            UUID createdBy) {}

    /** A user whose row is locked. */
    record LockedUser(UUID id, String role, String status) {

        boolean isActiveAdmin() {
            return role.equals("admin") && status.equals("active");
        }
    }

    /** Fails with USERNAME_TAKEN, CUSTOMER_NOT_FOUND or CUSTOMER_ERASED. */
    Uni<Void> insert(Session session, NewUser user, Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", user.id())
                .setParameter("username", user.username())
                .setParameter("hash", user.passwordHash())
                .setParameter("expiresAt", user.passwordExpiresAt())
                .setParameter("role", user.role())
                .setParameter("customerId", user.customerId())
                .setParameter("email", user.emailSealed())
                .setParameter("by", user.createdBy())
                .setParameter("now", now)
                .executeUpdate()
                .onFailure(ConstraintViolationException.class)
                .transform(UserWriteRepository::toProblem)
                .replaceWithVoid();
    }

    /**
     * Locks both rows, and all active administrators if one of them may go, until the transaction ends.
     *
     * @return those that are there, in the order of ids
     */
    Uni<List<LockedUser>> lock(Session session, UUID callerId, UUID userId, boolean admins) {
        return session.createNativeQuery(LOCK, Object[].class)
                .setParameter("callerId", callerId)
                .setParameter("userId", userId)
                .setParameter("admins", admins)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new LockedUser((UUID) row[0], (String) row[1], (String) row[2]))
                        .toList());
    }

    /** Fails with LAST_ADMIN. */
    Uni<Void> setRole(Session session, UUID id, String role) {
        return session.createNativeQuery(SET_ROLE)
                .setParameter("role", role)
                .setParameter("id", id)
                .executeUpdate()
                .onFailure(ConstraintViolationException.class)
                .transform(UserWriteRepository::toProblem)
                .replaceWithVoid();
    }

    /** Fails with LAST_ADMIN. */
    Uni<Void> disable(Session session, UUID id, UUID by, byte[] reasonSealed, Instant now) {
        return session.createNativeQuery(DISABLE)
                .setParameter("now", now)
                .setParameter("by", by)
                .setParameter("reason", reasonSealed)
                .setParameter("id", id)
                .executeUpdate()
                .onFailure(ConstraintViolationException.class)
                .transform(UserWriteRepository::toProblem)
                .replaceWithVoid();
    }

    Uni<Void> enable(Session session, UUID id) {
        return session.createNativeQuery(ENABLE)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Throwable toProblem(Throwable failure) {
        String constraint = ((ConstraintViolationException) failure).getConstraintName();
        return switch (constraint == null ? "" : constraint) {
            case "app_user_username_unique" -> UserProblem.USERNAME_TAKEN.problem();
            case "app_user_customer_exists" -> UserProblem.CUSTOMER_NOT_FOUND.problem();
            case "customer_not_erased" -> EncryptionProblem.CUSTOMER_ERASED.problem();
            case "app_user_admin_stays" -> UserProblem.LAST_ADMIN.problem();
            default -> failure;
        };
    }
}
