package dev.bulwark.auth.sessions;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.AuthConfig;
import dev.bulwark.auth.sessions.RefreshRules.Family;
import dev.bulwark.auth.sessions.RefreshRules.Use;
import dev.bulwark.auth.sessions.RefreshRules.Verdict;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.platform.web.SessionMode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Does with a refresh token what the rule says. Every method joins the caller's transaction, which holds the family. */
@ApplicationScoped
class RefreshTurns {

    /** @param next null unless the verdict grants one */
    record Turn(Verdict verdict, Family family, RefreshToken next) {}

    private final RefreshTokenRepository repository;
    private final SessionRepository sessionRows;
    private final AuditLog audit;
    private final AuthConfig auth;
    private final SessionConfig config;
    private final Clock clock;

    RefreshTurns(
            RefreshTokenRepository repository,
            SessionRepository sessionRows,
            AuditLog audit,
            AuthConfig auth,
            SessionConfig config,
            Clock clock) {
        this.repository = repository;
        this.sessionRows = sessionRows;
        this.audit = audit;
        this.auth = auth;
        this.config = config;
        this.clock = clock;
    }

    Uni<Turn> take(Session session, Family family, RefreshToken token, SessionMode mode, RequestOrigin origin) {
        Instant now = clock.instant();
        return repository.getUse(session, family.sessionId(), token).chain(use -> {
            Verdict verdict = RefreshRules.decide(family, use, mode, now, auth.sessionIdle(), config.refreshGrace());
            return switch (verdict) {
                case ROTATE -> rotate(session, family, token, origin, now);
                case REPEAT -> repeat(session, family, token, use, origin, now);
                case REUSE -> end(session, family, origin, now);
                case REFUSE -> Uni.createFrom().item(new Turn(verdict, family, null));
            };
        });
    }

    private Uni<Turn> rotate(Session session, Family family, RefreshToken token, RequestOrigin origin, Instant now) {
        byte[] nonce = RefreshToken.newNonce();
        RefreshToken successor = token.successor(nonce);
        return repository
                .rotate(session, family.sessionId(), token, successor, nonce, now)
                .chain(() -> sessionRows.touch(session, family.sessionId(), now))
                .chain(() -> audit.append(session, success(family, origin, now)))
                .replaceWith(new Turn(Verdict.ROTATE, family, successor));
    }

    private Uni<Turn> repeat(
            Session session, Family family, RefreshToken token, Use use, RequestOrigin origin, Instant now) {
        return audit.append(session, success(family, origin, now).with("repeated", true))
                .replaceWith(new Turn(Verdict.REPEAT, family, token.successor(use.successorNonce())));
    }

    private static AuditEvent success(Family family, RequestOrigin origin, Instant now) {
        return AuditEvent.success(now, family.userId().toString(), "auth.refresh", origin)
                .with("session_id", family.sessionId());
    }

    private Uni<Turn> end(Session session, Family family, RequestOrigin origin, Instant now) {
        AuditEvent reuse = AuditEvent.failure(
                        now, family.userId().toString(), "auth.refresh_reuse", origin, "refresh_reuse")
                .with("session_id", family.sessionId());
        return sessionRows
                .end(session, family.sessionId(), now)
                .chain(() -> audit.append(session, reuse))
                .replaceWith(new Turn(Verdict.REUSE, family, null));
    }
}
