package dev.bulwark.auth.sessions;

import dev.bulwark.auth.UserSessions.NewSession;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of sessions. Every method joins the caller's transaction. */
@ApplicationScoped
class SessionRepository {

    private static final String LIVING = "ended_at is null and expires_at > :now and last_seen_at > :idleSince";
    private static final String INSERT = """
            insert into auth_session
                (id, user_id, created_at, last_seen_at, expires_at, ip_address, user_agent, amr, mode)
            values (:id, :userId, :now, :now, :expiresAt, :ipAddress, :userAgent, :amr, :mode)
            """;
    private static final String IS_NEW_DEVICE = """
            select exists (select 1 from auth_session where user_id = :userId)
               and not exists (select 1 from auth_session
                               where user_id = :userId
                                 and ip_address is not distinct from cast(:ipAddress as text)
                                 and user_agent is not distinct from cast(:userAgent as text))
            """;
    private static final String END_OLDEST = """
            update auth_session set ended_at = :now where id in (
                select id from auth_session where user_id = :userId and %s
                order by created_at desc, id desc offset :keep)
            """.formatted(LIVING);
    private static final String LIST = """
            select id, created_at, last_seen_at, ip_address, user_agent
            from auth_session where user_id = :userId and %s
            order by created_at desc, id desc
            """.formatted(LIVING);
    private static final String END = "update auth_session set ended_at = :now where id = :id and ended_at is null";
    private static final String END_OWN =
            "update auth_session set ended_at = :now where user_id = :userId and id = :id and " + LIVING;
    private static final String END_OTHERS =
            "update auth_session set ended_at = :now where user_id = :userId and id <> :keep and ended_at is null";
    private static final String END_ALL =
            "update auth_session set ended_at = :now where user_id = :userId and ended_at is null";
    private static final String TOUCH =
            "update auth_session set last_seen_at = greatest(last_seen_at, :now) where id = :id";
    private static final String DELETE_TOKENS = """
            delete from refresh_token where token_hash = any (array(
                select t.token_hash from refresh_token t join auth_session s on s.id = t.session_id
                where s.expires_at < :now and s.expires_at > :since limit :slice))
            """;
    private static final String DELETE = """
            delete from auth_session where id = any (array(
                select id from auth_session where expires_at < :before limit :slice))
            """;

    Uni<Boolean> isNewDevice(Session session, NewSession login) {
        return session.createNativeQuery(IS_NEW_DEVICE, Boolean.class)
                .setParameter("userId", login.userId())
                .setParameter("ipAddress", login.origin().ipAddress())
                .setParameter("userAgent", login.origin().userAgent())
                .getSingleResult();
    }

    Uni<Void> insert(Session session, NewSession login, Instant expiresAt) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", login.id())
                .setParameter("userId", login.userId())
                .setParameter("now", login.now())
                .setParameter("expiresAt", expiresAt)
                .setParameter("ipAddress", login.origin().ipAddress())
                .setParameter("userAgent", login.origin().userAgent())
                .setParameter("amr", login.amr())
                .setParameter("mode", login.mode().stored())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The number of those that were ended. */
    Uni<Integer> endOldest(Session session, UUID userId, int keep, Instant now, Instant idleSince) {
        return session.createNativeQuery(END_OLDEST)
                .setParameter("userId", userId)
                .setParameter("keep", keep)
                .setParameter("now", now)
                .setParameter("idleSince", idleSince)
                .executeUpdate();
    }

    Uni<List<SessionView>> list(Session session, UUID userId, UUID current, Instant now, Instant idleSince) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("userId", userId)
                .setParameter("now", now)
                .setParameter("idleSince", idleSince)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new SessionView(
                                (UUID) row[0],
                                Columns.instant(row[1]),
                                Columns.instant(row[2]),
                                (String) row[3],
                                (String) row[4],
                                row[0].equals(current)))
                        .toList());
    }

    Uni<Void> end(Session session, UUID id, Instant now) {
        return session.createNativeQuery(END)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** 1, or 0 for a session that is over, absent or another user's: the three look alike. */
    Uni<Integer> endOwn(Session session, UUID userId, UUID id, Instant now, Instant idleSince) {
        return session.createNativeQuery(END_OWN)
                .setParameter("userId", userId)
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("idleSince", idleSince)
                .executeUpdate();
    }

    Uni<Integer> endOthers(Session session, UUID userId, UUID keep, Instant now) {
        return session.createNativeQuery(END_OTHERS)
                .setParameter("now", now)
                .setParameter("userId", userId)
                .setParameter("keep", keep)
                .executeUpdate();
    }

    Uni<Integer> endAll(Session session, UUID userId, Instant now) {
        return session.createNativeQuery(END_ALL)
                .setParameter("now", now)
                .setParameter("userId", userId)
                .executeUpdate();
    }

    Uni<Void> touch(Session session, UUID id, Instant now) {
        return session.createNativeQuery(TOUCH)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Of sessions that came to their absolute end since then. */
    Uni<Integer> deleteTokens(Session session, Instant since, Instant now, int slice) {
        return session.createNativeQuery(DELETE_TOKENS)
                .setParameter("since", since)
                .setParameter("now", now)
                .setParameter("slice", slice)
                .executeUpdate();
    }

    Uni<Integer> deleteBefore(Session session, Instant before, int slice) {
        return session.createNativeQuery(DELETE)
                .setParameter("before", before)
                .setParameter("slice", slice)
                .executeUpdate();
    }
}
