package dev.bulwark.auth;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.UserSessions.NewSession;
import dev.bulwark.auth.lockout.Alarms;
import dev.bulwark.auth.mfa.Challenges;
import dev.bulwark.auth.mfa.MfaProblem;
import dev.bulwark.auth.mfa.MfaRequest;
import dev.bulwark.auth.mfa.PasskeyFactor;
import dev.bulwark.auth.mfa.PasskeyFactor.PasskeyProof;
import dev.bulwark.auth.mfa.PasskeyFactor.Use;
import dev.bulwark.auth.mfa.SecondFactors;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.platform.web.SessionMode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What follows a right password: a session for who has no factor, a check of the code, or the question for one. */
@ApplicationScoped
class SecondStep {

    private static final String LOGIN = "auth.login";
    private static final String MFA = "auth.mfa";

    /** A recovery code is what is left when a device is lost, or what a thief of paper has. */
    private static final String RECOVERY = "auth.mfa_recovery";

    private final Mutiny.SessionFactory sessions;
    private final AuthRepository repository;
    private final SecondFactors factors;
    private final Challenges challenges;
    private final PasskeyFactor passkeys;
    private final Entrance entrance;
    private final Alarms alarms;
    private final AuditLog audit;
    private final Clock clock;

    SecondStep(
            Mutiny.SessionFactory sessions,
            AuthRepository repository,
            SecondFactors factors,
            Challenges challenges,
            PasskeyFactor passkeys,
            Entrance entrance,
            Alarms alarms,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.factors = factors;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.alarms = alarms;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a transaction came to that commits either way: a new session, or a refusal that is in the log. */
    record Decision(LoginView view, ProblemException refusal) {

        LoginView viewOrFailure() {
            if (refusal != null) {
                throw refusal;
            }
            return view;
        }
    }

    /**
     * Joins the transaction that holds the user's lock. Refuses with MFA_REQUIRED, and with INVALID_CREDENTIALS for a
     * wrong code: a login in one call never tells which of the two was wrong.
     */
    Uni<Decision> afterPassword(Session session, AppUser user, LoginRequest request, RequestOrigin origin) {
        SessionMode mode = SessionMode.orToken(request.session());
        return factors.isEnrolled(session, user.id()).chain(enrolled -> {
            if (!enrolled) {
                return open(session, login(user, AuthMethods.PASSWORD, mode, origin), user, LOGIN);
            }
            return request.mfaToken() == null
                    ? ask(session, user, origin)
                    : factors.accept(session, user.id(), request.mfaToken())
                            .chain(right -> right
                                    ? open(
                                            session,
                                            login(user, AuthMethods.PASSWORD_AND_CODE, mode, origin),
                                            user,
                                            LOGIN)
                                    : refuse(session, user, LOGIN, AuthProblem.INVALID_CREDENTIALS.problem(), origin));
        });
    }

    private Uni<Decision> ask(Session session, AppUser user, RequestOrigin origin) {
        return challenges
                .issue(session, user.id(), user.passwordMark())
                .chain(token -> factors.kinds(session, user.id())
                        .map(kinds -> MfaProblem.MFA_REQUIRED
                                .problem()
                                .with("mfa_challenge", token)
                                .with("mfa_methods", kinds)))
                .chain(refusal -> refuse(session, user, LOGIN, refusal, origin));
    }

    /** Fails with INVALID_MFA_TOKEN, whatever is wrong; a wrong code is counted. */
    Uni<LoginView> answer(MfaRequest request, RequestOrigin origin) {
        request.requireOneProof();
        return check(request, origin)
                .chain(proof -> sessions.withTransaction(session -> challenges
                        .userOf(session, request.mfaChallenge())
                        .chain(found -> found.map(userId -> answer(session, userId, request, proof, origin))
                                .orElseGet(() -> refuseStranger(session, origin)))))
                .map(Decision::viewOrFailure);
    }

    private Uni<Optional<PasskeyProof>> check(MfaRequest request, RequestOrigin origin) {
        return request.passkey() == null
                ? Uni.createFrom().item(Optional.empty())
                : passkeys.check(Use.SECOND_FACTOR, request.mfaChallenge(), request.passkey(), origin);
    }

    private Uni<Decision> answer(
            Session session, UUID userId, MfaRequest request, Optional<PasskeyProof> proof, RequestOrigin origin) {
        String action = request.recoveryCode() == null ? MFA : RECOVERY;
        String second = request.passkey() == null ? AuthMethods.CODE : AuthMethods.PASSKEY;
        return repository
                .lockUser(session, userId)
                .chain(user -> challenges
                        .answer(session, userId, user.passwordMark(), request, proof)
                        .chain(right -> right && user.isActive() && user.passwordOpens(clock.instant())
                                ? open(
                                        session,
                                        login(
                                                user,
                                                AuthMethods.with(AuthMethods.PASSWORD, second),
                                                SessionMode.orToken(request.session()),
                                                origin),
                                        user,
                                        action)
                                : refuse(session, user, action, MfaProblem.INVALID_MFA_TOKEN.problem(), origin)));
    }

    private NewSession login(AppUser user, String amr, SessionMode mode, RequestOrigin origin) {
        return new NewSession(UuidCreator.getTimeOrderedEpoch(), user.id(), amr, mode, origin, clock.instant());
    }

    private Uni<Decision> open(Session session, NewSession login, AppUser user, String action) {
        return entrance.open(session, login, user, action).map(view -> new Decision(view, null));
    }

    /** The log tells a wrong code from a wrong password, and the user is told of it; the client is not. */
    private Uni<Decision> refuse(
            Session session, AppUser user, String action, ProblemException refusal, RequestOrigin origin) {
        AuditEvent event = AuditEvent.failure(
                        clock.instant(),
                        user.id().toString(),
                        action,
                        origin,
                        refusal.type().code())
                .with("password", "right");
        return audit.append(session, event)
                .chain(() -> refusal.type() == MfaProblem.MFA_REQUIRED
                        ? Uni.createFrom().voidItem()
                        : alarms.tellWrongCode(session, user.id(), clock.instant()))
                .replaceWith(new Decision(null, refusal));
    }

    private Uni<Decision> refuseStranger(Session session, RequestOrigin origin) {
        ProblemException refusal = MfaProblem.INVALID_MFA_TOKEN.problem();
        AuditEvent event = AuditEvent.failure(
                clock.instant(),
                AuditEvent.ANONYMOUS,
                MFA,
                origin,
                refusal.type().code());
        return audit.append(session, event).replaceWith(new Decision(null, refusal));
    }
}
