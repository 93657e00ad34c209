package dev.bulwark.auth.sessions;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.AuthConfig;
import dev.bulwark.auth.UserSessions;
import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.Notices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Begins and ends sessions in the transactions of others. */
@ApplicationScoped
class SessionKeeper implements UserSessions {

    private final SessionRepository repository;
    private final RefreshTokenRepository refreshTokens;
    private final Notices notices;
    private final AuditLog audit;
    private final AuthConfig auth;
    private final SessionConfig config;

    SessionKeeper(
            SessionRepository repository,
            RefreshTokenRepository refreshTokens,
            Notices notices,
            AuditLog audit,
            AuthConfig auth,
            SessionConfig config) {
        this.repository = repository;
        this.refreshTokens = refreshTokens;
        this.notices = notices;
        this.audit = audit;
        this.auth = auth;
        this.config = config;
    }

    @Override
    public Uni<String> start(Session session, NewSession login) {
        RefreshToken token = RefreshToken.random();
        return repository
                .isNewDevice(session, login)
                .chain(isNew -> isNew ? tellNewDevice(session, login) : nothing())
                .chain(() -> repository.insert(session, login, login.now().plus(auth.sessionLifetime())))
                .chain(() -> refreshTokens.insert(session, login.id(), token, login.now()))
                .chain(() -> endOldest(session, login))
                .replaceWith(token.text());
    }

    private Uni<Void> tellNewDevice(Session session, NewSession login) {
        return audit.append(session, event(login, "auth.new_device"))
                .chain(() -> notices.tell(session, login.userId(), NoticeKind.NEW_DEVICE, login.now()));
    }

    private Uni<Void> endOldest(Session session, NewSession login) {
        return repository
                .endOldest(
                        session,
                        login.userId(),
                        config.perUserMax(),
                        login.now(),
                        login.now().minus(auth.sessionIdle()))
                .chain(ended -> ended == 0
                        ? nothing()
                        : audit.append(
                                session, event(login, "auth.sessions_limit").with("ended", ended)));
    }

    private static AuditEvent event(NewSession login, String action) {
        return AuditEvent.success(login.now(), login.userId().toString(), action, login.origin())
                .with("session_id", login.id());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> end(Session session, UUID sessionId, Instant now) {
        return repository.end(session, sessionId, now);
    }

    @Override
    public Uni<Integer> endOthers(Session session, UUID userId, UUID keep, Instant now) {
        return repository.endOthers(session, userId, keep, now);
    }

    @Override
    public Uni<Integer> endAll(Session session, UUID userId, Instant now) {
        return repository.endAll(session, userId, now);
    }
}
