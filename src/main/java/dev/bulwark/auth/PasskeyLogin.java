package dev.bulwark.auth;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.SecondStep.Decision;
import dev.bulwark.auth.UserSessions.NewSession;
import dev.bulwark.auth.mfa.PasskeyFactor;
import dev.bulwark.auth.mfa.PasskeyFactor.PasskeyProof;
import dev.bulwark.auth.mfa.PasskeyFactor.Use;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.platform.web.SessionMode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** A login without a password: the device is what the user has, and it has made sure of its user. */
@ApplicationScoped
class PasskeyLogin {

    private static final String ACTION = "auth.passkeys_login";

    private final Mutiny.SessionFactory sessions;
    private final AuthRepository repository;
    private final PasskeyFactor passkeys;
    private final Entrance entrance;
    private final AuditLog audit;
    private final Clock clock;

    PasskeyLogin(
            Mutiny.SessionFactory sessions,
            AuthRepository repository,
            PasskeyFactor passkeys,
            Entrance entrance,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with INVALID_PASSKEY, one answer for every reason, that the user is disabled among them. */
    Uni<LoginView> login(PasskeyLoginRequest request, RequestOrigin origin) {
        SessionMode mode = SessionMode.orToken(request.session());
        return passkeys.check(Use.LOGIN, "", request.credential(), origin)
                .chain(found -> sessions.withTransaction(session -> found.map(proof -> enter(session, proof, mode))
                        .orElseGet(() -> refuse(session, AuditEvent.ANONYMOUS, origin))))
                .map(Decision::viewOrFailure);
    }

    private Uni<Decision> enter(Session session, PasskeyProof proof, SessionMode mode) {
        return repository
                .lockUser(session, proof.userId())
                .chain(user -> user.isActive()
                        ? passkeys.accept(session, user.id(), proof)
                                .chain(right -> right
                                        ? open(session, user, proof.origin(), mode)
                                        : refuse(session, user.id().toString(), proof.origin()))
                        : refuse(session, user.id().toString(), proof.origin()));
    }

    private Uni<Decision> open(Session session, AppUser user, RequestOrigin origin, SessionMode mode) {
        NewSession login = new NewSession(
                UuidCreator.getTimeOrderedEpoch(), user.id(), AuthMethods.PASSKEY, mode, origin, clock.instant());
        return entrance.open(session, login, user, ACTION).map(view -> new Decision(view, null));
    }

    private Uni<Decision> refuse(Session session, String userId, RequestOrigin origin) {
        ProblemException refusal = AuthProblem.INVALID_PASSKEY.problem();
        AuditEvent event = AuditEvent.failure(
                clock.instant(), userId, ACTION, origin, refusal.type().code());
        return audit.append(session, event).replaceWith(new Decision(null, refusal));
    }
}
