package dev.bulwark.auth;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The one way in: makes the session of somebody who has proved everything, and its first token. */
@ApplicationScoped
class Entrance {

    private final AuthRepository repository;
    private final RequiredActions requiredActions;
    private final AccessTokens tokens;
    private final AuditLog audit;
    private final AuthConfig config;
    private final Clock clock;

    Entrance(
            AuthRepository repository,
            RequiredActions requiredActions,
            AccessTokens tokens,
            AuditLog audit,
            AuthConfig config,
            Clock clock) {
        this.repository = repository;
        this.requiredActions = requiredActions;
        this.tokens = tokens;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction, which holds the user's lock.
     *
     * @param amr what was proved; with a code if the user has a factor
     * @param event what let the user in
     */
    Uni<LoginView> open(Session session, AppUser user, String amr, AuditEvent event, RequestOrigin origin) {
        UUID sessionId = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        Instant end = now.plus(config.sessionLifetime());
        boolean byCode = !amr.equals(AuthMethods.PASSWORD);
        return repository
                .insertSession(session, sessionId, user.id(), now, end, origin, amr)
                .chain(() -> audit.append(session, event.with("session_id", sessionId)))
                .map(done -> new LoginView(
                        tokens.sign(user.id(), sessionId, amr, now),
                        "Bearer",
                        config.tokenLifetime().toSeconds(),
                        sessionId,
                        byCode,
                        requiredActions.of(user.mustChangePassword(), user.role(), byCode)));
    }
}
