package dev.bulwark.auth;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.UserSessions.NewSession;
import dev.bulwark.auth.lockout.GuessVerdicts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The one way in: makes the session of somebody who has proved everything, and its first token. */
@ApplicationScoped
class Entrance {

    private final UserSessions sessions;
    private final RequiredActions requiredActions;
    private final AccessTokens tokens;
    private final GuessVerdicts guesses;
    private final AuditLog audit;
    private final AuthConfig config;

    Entrance(
            UserSessions sessions,
            RequiredActions requiredActions,
            AccessTokens tokens,
            GuessVerdicts guesses,
            AuditLog audit,
            AuthConfig config) {
        this.sessions = sessions;
        this.requiredActions = requiredActions;
        this.tokens = tokens;
        this.guesses = guesses;
        this.audit = audit;
        this.config = config;
    }

    /**
     * Joins the caller's transaction, which holds the user's lock.
     *
     * @param login what was proved; with a code if the user has a factor
     * @param action what let the user in, for the log
     */
    Uni<LoginView> open(Session session, NewSession login, AppUser user, String action) {
        boolean byCode = !login.amr().equals(AuthMethods.PASSWORD);
        AuditEvent event = AuditEvent.success(login.now(), user.id().toString(), action, login.origin())
                .with("session_id", login.id());
        if (AuthMethods.provePassword(login.amr())) {
            user.usePassword(login.now());
        }
        return sessions.start(session, login)
                .call(() -> audit.append(session, event))
                .chain(refreshToken -> guesses.entered(session, user.id(), login.origin(), byCode)
                        .map(deviceToken -> new LoginView(
                                tokens.sign(user.id(), login.id(), login.amr(), login.now()),
                                "Bearer",
                                config.tokenLifetime().toSeconds(),
                                refreshToken,
                                login.id(),
                                byCode,
                                deviceToken,
                                requiredActions.of(user.mustChangePassword(), user.role(), byCode))));
    }
}
