package dev.bulwark.auth;

import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.platform.web.SessionMode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * The sessions of users, which {@code auth.sessions} keeps: a wall between who somebody is and how long that is believed.
 * Every method joins the caller's transaction.
 */
public interface UserSessions {

    /**
     * A login that has been proved.
     *
     * @param amr how (RFC 8176)
     */
    record NewSession(UUID id, UUID userId, String amr, SessionMode mode, RequestOrigin origin, Instant now) {}

    /**
     * Begins a session and ends the user's oldest ones beyond the limit. The caller holds the lock of the user's row, so
     * that logins at once cannot each count without the other.
     *
     * @return the refresh token; it is known to nobody else and cannot be told again
     */
    Uni<String> start(Session session, NewSession login);

    /** Ends one session and with it all of its tokens. */
    Uni<Void> end(Session session, UUID sessionId, Instant now);

    /** Ends a user's sessions but one; the number of those that lived. */
    Uni<Integer> endOthers(Session session, UUID userId, UUID keep, Instant now);

    /** Ends all of a user's sessions; the number of those that lived. */
    Uni<Integer> endAll(Session session, UUID userId, Instant now);
}
