package dev.bulwark.auth;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.lockout.PasswordProofs;
import dev.bulwark.auth.mfa.MfaProblem;
import dev.bulwark.auth.mfa.PasskeyFactor;
import dev.bulwark.auth.mfa.PasskeyFactor.Use;
import dev.bulwark.auth.mfa.SecondFactors;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Proves again, within a session, that its user is there. What is proved counts for the new token only. */
@ApplicationScoped
class StepUpService {

    private final Mutiny.SessionFactory sessions;
    private final AuthRepository repository;
    private final SecondFactors factors;
    private final PasskeyFactor passkeys;
    private final PasswordHasher hasher;
    private final PasswordProofs proofs;
    private final AccessTokens tokens;
    private final AuditLog audit;
    private final AuthConfig config;
    private final Clock clock;

    StepUpService(
            Mutiny.SessionFactory sessions,
            AuthRepository repository,
            SecondFactors factors,
            PasskeyFactor passkeys,
            PasswordHasher hasher,
            PasswordProofs proofs,
            AccessTokens tokens,
            AuditLog audit,
            AuthConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.factors = factors;
        this.passkeys = passkeys;
        this.hasher = hasher;
        this.proofs = proofs;
        this.tokens = tokens;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    private record Known(AppUser user, boolean enrolled) {}

    /**
     * Fails with INVALID_MFA_TOKEN, the wrong code being counted, or for who has no factor with INVALID_CREDENTIALS.
     */
    Uni<StepUpView> stepUp(Caller caller, StepUpRequest request) {
        return sessions.withSession(session -> repository
                        .getUser(session, caller.userId())
                        .chain(user -> factors.isEnrolled(session, user.id()).map(yes -> new Known(user, yes))))
                .invoke(known -> request.requireProof(known.enrolled()))
                .chain(known -> known.enrolled()
                        ? byFactor(caller, request)
                        : byPassword(caller, known.user(), request.password()));
    }

    private Uni<StepUpView> byFactor(Caller caller, StepUpRequest request) {
        if (request.passkey() == null) {
            return byFactor(
                    caller, AuthMethods.CODE, session -> factors.accept(session, caller.userId(), request.mfaToken()));
        }
        return passkeys.check(Use.STEP_UP, caller.sessionId().toString(), request.passkey(), caller.origin())
                .chain(proof -> byFactor(
                        caller,
                        AuthMethods.PASSKEY,
                        session -> proof.map(found -> passkeys.accept(session, caller.userId(), found))
                                .orElseGet(() -> Uni.createFrom().item(false))));
    }

    /** A wrong proof fails after the commit, which keeps its count. */
    private Uni<StepUpView> byFactor(Caller caller, String proof, Function<Session, Uni<Boolean>> check) {
        Instant now = clock.instant();
        String amr = AuthMethods.with(caller.amr(), proof);
        return sessions.withTransaction(session -> repository
                        .lockCaller(session, caller)
                        .chain(() -> check.apply(session))
                        .call(right -> right
                                ? record(session, caller, amr, now)
                                : Uni.createFrom().voidItem()))
                .invoke(right -> require(right, MfaProblem.INVALID_MFA_TOKEN.problem()))
                .map(right -> view(caller, amr, now));
    }

    /** Hashing takes long enough for a factor to be confirmed meanwhile, or for the password to change. */
    private Uni<StepUpView> byPassword(Caller caller, AppUser user, String password) {
        ProblemException refusal = AuthProblem.INVALID_CREDENTIALS.problem();
        Instant now = clock.instant(); // before the work: the proof is no younger than what was sent
        return proofs.counted(caller, () -> hasher.matchesOfKnown(password, user.passwordHash()))
                .invoke(matches -> require(matches, refusal))
                .chain(() -> sessions.withTransaction(session -> repository
                        .lockCaller(session, caller)
                        .invoke(current -> require(current.hasPasswordOf(user), refusal))
                        .chain(() -> factors.isEnrolled(session, user.id()))
                        .invoke(enrolled -> require(!enrolled, refusal))
                        .chain(() -> record(session, caller, AuthMethods.PASSWORD, now))))
                .map(done -> view(caller, AuthMethods.PASSWORD, now));
    }

    private Uni<Void> record(Session session, Caller caller, String amr, Instant now) {
        return repository
                .proveSession(session, caller.sessionId(), amr, now)
                .chain(() -> audit.append(
                        session,
                        AuditEvent.success(now, caller, "auth.step_up").with("session_id", caller.sessionId())));
    }

    private StepUpView view(Caller caller, String amr, Instant now) {
        return new StepUpView(
                tokens.sign(caller.userId(), caller.sessionId(), amr, now),
                "Bearer",
                config.tokenLifetime().toSeconds());
    }

    private static void require(boolean holds, ProblemException refusal) {
        if (!holds) {
            throw refusal;
        }
    }
}
