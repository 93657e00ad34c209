package dev.bulwark.auth;

import dev.bulwark.auth.ActiveUsers.ActiveUser;
import dev.bulwark.auth.lockout.Usernames;
import dev.bulwark.platform.db.Columns;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All SQL of authentication. Every method joins the caller's session. */
@ApplicationScoped
class AuthRepository {

    private static final String FIND_BY_NAME = "from AppUser where lower(username) = lower(:username)";
    private static final String COUNT_ADMINS = "select count(*) from AppUser where role = 'admin'";
    private static final String TOUCH_SESSION = """
            update auth_session set last_seen_at = greatest(last_seen_at, :now) where id = :id and ended_at is null
            """;
    private static final String PROVE_SESSION = "update auth_session set proved_at = :now, amr = :amr where id = :id";
    /** One row while the session lives and its user may act; the role's permissions as they are now. */
    private static final String PRINCIPAL = """
            select u.id, u.username, u.role, u.customer_id, u.must_change_password, s.amr, s.expires_at, s.last_seen_at,
                   (select string_agg(p.department || ':' || p.verb, ' ') from role_permission p where p.role = u.role),
                   exists (select from active_factor f where f.user_id = u.id)
            from auth_session s join app_user u on u.id = s.user_id
            where s.id = :sessionId and s.ended_at is null and u.status = 'active'
            """;

    private static final String LOCK_USERS = "select id from app_user where id in (:ids) order by id for no key update";
    private static final String FIND_ACTIVE = """
            select u.customer_id,
                   (select string_agg(p.department || ':' || p.verb, ' ') from role_permission p where p.role = u.role)
            from app_user u
            where u.id = :id and u.status = 'active'
            """;
    /** Each line goes from a user to who gave him his password, and to who gave it to that one; a circle ends it. */
    private static final String HAVE_GIVER_IN_COMMON = """
            with recursive one (id) as (
                select cast(:id as uuid)
                union
                select u.password_given_by from app_user u join one using (id) where u.password_given_at > :since
            ), other (id) as (
                select cast(:otherId as uuid)
                union
                select u.password_given_by from app_user u join other using (id) where u.password_given_at > :since
            )
            select exists (select from one join other using (id))
            """;

    /**
     * A living session and its user.
     *
     * @param hasFactor an active one, so that a password alone proves too little
     */
    record Principal(
            UUID userId,
            String username,
            String role,
            UUID customerId,
            boolean mustChangePassword,
            String amr,
            Instant expiresAt,
            Instant lastSeenAt,
            Set<String> permissions,
            boolean hasFactor) {

        boolean livesAt(Instant now, Duration sessionIdle) {
            return now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(sessionIdle));
        }

        Principal seenAt(Instant now) {
            return new Principal(
                    userId,
                    username,
                    role,
                    customerId,
                    mustChangePassword,
                    amr,
                    expiresAt,
                    now,
                    permissions,
                    hasFactor);
        }
    }

    Uni<Optional<AppUser>> findUser(Session session, String username) {
        return session.createSelectionQuery(FIND_BY_NAME, AppUser.class)
                .setParameter("username", username)
                .getSingleResultOrNull()
                .map(found -> Optional.ofNullable(found).filter(user -> Usernames.isPossible(username)));
    }

    Uni<AppUser> getUser(Session session, UUID id) {
        return session.find(AppUser.class, id);
    }

    /** Locks the user's row until the transaction ends, and reads it as it is now. */
    Uni<AppUser> lockUser(Session session, UUID id) {
        return session.find(AppUser.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** The caller, locked. Fails with UNAUTHENTICATED if its session ended before the lock was had. */
    Uni<AppUser> lockCaller(Session session, Caller caller) {
        return lockUser(session, caller.userId()).call(() -> getPrincipal(session, caller));
    }

    /** As the caller is now. Fails with UNAUTHENTICATED if its session has ended. */
    Uni<Principal> getPrincipal(Session session, Caller caller) {
        return findPrincipal(session, caller.sessionId())
                .map(found -> found.orElseThrow(CommonProblem.UNAUTHENTICATED::problem));
    }

    Uni<Boolean> hasAdmin(Session session) {
        return session.createSelectionQuery(COUNT_ADMINS, Long.class)
                .getSingleResult()
                .map(count -> count > 0);
    }

    Uni<Void> insert(Session session, AppUser user) {
        return session.persist(user).chain(session::flush);
    }

    /** The session was used now; false if it has ended. */
    Uni<Boolean> touchSession(Session session, UUID id, Instant now) {
        return session.createNativeQuery(TOUCH_SESSION)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate()
                .map(touched -> touched > 0);
    }

    /** The session has proved every factor of its user again. */
    Uni<Void> proveSession(Session session, UUID id, String amr, Instant now) {
        return session.createNativeQuery(PROVE_SESSION)
                .setParameter("now", now)
                .setParameter("amr", amr)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<Principal>> findPrincipal(Session session, UUID sessionId) {
        return session.createNativeQuery(PRINCIPAL, Object[].class)
                .setParameter("sessionId", sessionId)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(AuthRepository::toPrincipal));
    }

    Uni<Optional<ActiveUser>> findActive(Session session, UUID id) {
        return session.createNativeQuery(FIND_ACTIVE, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new ActiveUser((UUID) row[0], permissions((String) row[1]))));
    }

    /** Locks these users until the transaction ends, in the order of ids. */
    Uni<Void> lockUsers(Session session, Collection<UUID> ids) {
        return session.createNativeQuery(LOCK_USERS, UUID.class)
                .setParameter("ids", ids)
                .getResultList()
                .replaceWithVoid();
    }

    Uni<Boolean> areIndependent(Session session, UUID id, UUID otherId, Instant since) {
        return session.createNativeQuery(HAVE_GIVER_IN_COMMON, Boolean.class)
                .setParameter("id", id)
                .setParameter("otherId", otherId)
                .setParameter("since", since)
                .getSingleResult()
                .map(common -> !common);
    }

    /** @param joined by spaces; null for a role without any */
    private static Set<String> permissions(String joined) {
        return joined == null ? Set.of() : Set.copyOf(Arrays.asList(joined.split(" ")));
    }

    private static Principal toPrincipal(Object[] row) {
        return new Principal(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (UUID) row[3],
                (Boolean) row[4],
                (String) row[5],
                Columns.instant(row[6]),
                Columns.instant(row[7]),
                permissions((String) row[8]),
                (Boolean) row[9]);
    }
}
