package dev.bulwark.auth.lockout;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Tells security that somebody is guessing: an audit event of type {@code security_alert} that commits with the count
 * which raised it. Every method joins the caller's transaction.
 */
@ApplicationScoped
public class SecuritySignals {

    /** The types of the contract; an event's action is one in lower case. */
    enum Type {
        BRUTE_FORCE("high"),
        PASSWORD_SPRAYING("high"),
        MFA_GUESSING("high"),
        TOKEN_REPLAY("medium");

        private final String severity;

        Type(String severity) {
            this.severity = severity;
        }
    }

    private final SignalRepository repository;
    private final AuditLog audit;
    private final LockoutConfig config;

    SecuritySignals(SignalRepository repository, AuditLog audit, LockoutConfig config) {
        this.repository = repository;
        this.audit = audit;
        this.config = config;
    }

    /**
     * Wrong codes of a user's second factor, of which this is one more. The caller holds the user's lock.
     *
     * @param failures within the factor's memory
     */
    public Uni<Void> wrongCode(Session session, UUID userId, int failures, Instant now) {
        return failures < config.guessedCodes()
                ? Uni.createFrom().voidItem()
                : raiseOnce(session, alert(now, Type.MFA_GUESSING, RequestOrigin.internal("mfa"), "user", userId), now);
    }

    /** A code of a user's second factor, right and used before. The caller holds the user's lock. */
    public Uni<Void> replayedCode(Session session, UUID userId, Instant now) {
        return raiseOnce(session, alert(now, Type.TOKEN_REPLAY, RequestOrigin.internal("mfa"), "user", userId), now);
    }

    /** @param scope what kind of thing is concerned, such as an address */
    static AuditEvent alert(Instant now, Type type, RequestOrigin origin, String scope, Object concerned) {
        return AuditEvent.alert(now, type.name().toLowerCase(Locale.ROOT), type.severity, origin)
                .with("scope", scope)
                .with(scope, concerned);
    }

    Uni<Void> raise(Session session, AuditEvent alert) {
        return audit.append(session, alert);
    }

    /** Unless the same has been raised within the quiet time. Of those who come at once, one raises it. */
    Uni<Void> raiseOnce(Session session, AuditEvent alert, Instant now) {
        String concerned = alert.details().get(alert.details().get("scope"));
        String subject = alert.action() + ' ' + alert.details().get("scope") + ' ' + concerned;
        return repository
                .claim(session, subject, now, now.minus(config.alarmQuiet()))
                .chain(first ->
                        first ? audit.append(session, alert) : Uni.createFrom().voidItem());
    }

    /** Those who count the same stand in line from here on. */
    Uni<Void> lock(Session session, String subject) {
        return repository.lock(session, subject);
    }

    /** Whether nobody has claimed it within the time; then it is claimed. */
    Uni<Boolean> claim(Session session, String subject, Instant now, Instant before) {
        return repository.claim(session, subject, now, before);
    }
}
