package dev.bulwark.auth;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.SecondStep.Decision;
import dev.bulwark.auth.lockout.Attempt;
import dev.bulwark.auth.lockout.GuessVerdicts;
import dev.bulwark.auth.lockout.PasswordGuesses;
import dev.bulwark.auth.lockout.PasswordProofs;
import dev.bulwark.auth.lockout.Turns;
import dev.bulwark.auth.mfa.MfaProblem;
import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.Notices;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.problem.ProblemType;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Login, logout and passwords. Hashing happens between transactions, never inside one: it takes a quarter of a second
 * and leaves the event loop.
 */
@ApplicationScoped
class AuthService {

    private static final String LOGIN = "auth.login";
    private static final Set<ProblemType> AUDITED = Set.of(
            AuthProblem.INVALID_CREDENTIALS,
            AuthProblem.INVALID_PASSKEY,
            MfaProblem.MFA_REQUIRED,
            MfaProblem.INVALID_MFA_TOKEN);

    private final Mutiny.SessionFactory sessions;
    private final AuthRepository repository;
    private final UserSessions userSessions;
    private final PasswordHasher hasher;
    private final NewPasswords newPasswords;
    private final SecondStep secondStep;
    private final Principals principals;
    private final Turns turns;
    private final PasswordGuesses guesses;
    private final GuessVerdicts verdicts;
    private final PasswordProofs proofs;
    private final Notices notices;
    private final AuditLog audit;
    private final Clock clock;

    AuthService(
            Mutiny.SessionFactory sessions,
            AuthRepository repository,
            UserSessions userSessions,
            PasswordHasher hasher,
            NewPasswords newPasswords,
            SecondStep secondStep,
            Principals principals,
            Turns turns,
            PasswordGuesses guesses,
            GuessVerdicts verdicts,
            PasswordProofs proofs,
            Notices notices,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.userSessions = userSessions;
        this.hasher = hasher;
        this.newPasswords = newPasswords;
        this.secondStep = secondStep;
        this.principals = principals;
        this.turns = turns;
        this.guesses = guesses;
        this.verdicts = verdicts;
        this.proofs = proofs;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Fails with INVALID_CREDENTIALS for an unknown, disabled or waiting user and for a wrong password or code: one
     * answer, one cost; with TOO_MANY_FAILED_ATTEMPTS, at no cost, when there were too many from where this one comes.
     * Fails with MFA_REQUIRED, and a challenge, when the password is right and a code must follow.
     */
    Uni<LoginView> login(LoginRequest request, RequestOrigin origin) {
        return turns.take(() -> sessions.withTransaction(session -> repository
                        .findUser(session, request.username())
                        .chain(found -> begin(session, request, found, origin))))
                .chain(candidate -> compare(request, candidate)
                        .chain(matches -> matches
                                        && !candidate.attempt().delayed()
                                        && mayEnter(candidate.found().orElseThrow())
                                ? enter(candidate, request, origin)
                                : reject(candidate, origin)));
    }

    /** Who was not compared, because too many wait, has told nothing. Once compared, a guess stays counted. */
    private Uni<Boolean> compare(LoginRequest request, Candidate candidate) {
        String storedHash = candidate.found().map(AppUser::passwordHash).orElse(null);
        return (candidate.attempt().trusted()
                        ? hasher.matchesOfKnown(request.password(), storedHash)
                        : hasher.matches(request.password(), storedHash))
                .onFailure()
                .call(() -> sessions.withTransaction(session -> verdicts.takeBack(session, candidate.attempt())));
    }

    /** Who might log in, with the guess that is counted already. */
    private record Candidate(Optional<AppUser> found, Attempt attempt) {}

    private boolean mayEnter(AppUser user) {
        return user.isActive() && user.passwordOpens(clock.instant());
    }

    private Uni<Candidate> begin(
            Mutiny.Session session, LoginRequest request, Optional<AppUser> found, RequestOrigin origin) {
        UUID userId = found.map(AppUser::id).orElse(null);
        return guesses.beginLogin(session, request.username(), userId, origin, clock.instant())
                .map(attempt -> new Candidate(found, attempt));
    }

    /** A refused login is in the log when it is told, with the user who was found. */
    static boolean isAudited(Throwable loginFailure) {
        return loginFailure instanceof ProblemException refusal && AUDITED.contains(refusal.type());
    }

    private Uni<LoginView> enter(Candidate candidate, LoginRequest request, RequestOrigin origin) {
        AppUser user = candidate.found().orElseThrow();
        return hasher.renew(request.password(), user.passwordHash())
                .chain(newHash -> sessions.withTransaction(session -> repository
                        .lockUser(session, user.id())
                        .invoke(current -> requireUnchanged(current, user))
                        .invoke(current -> newHash.ifPresent(current::rehash))
                        .chain(current -> secondStep.afterPassword(session, current, request, origin))
                        .call(decided -> settle(session, candidate.attempt(), decided, origin))))
                .onFailure(ProblemException.class)
                .recoverWithUni(() -> reject(candidate, origin).map(view -> new Decision(view, null)))
                .invoke(decided -> principals.forget(user.id().toString()))
                .map(Decision::viewOrFailure);
    }

    /**
     * Hashing takes long enough for a change of the password to commit meanwhile. Under the user's lock, what was
     * proved must still be the password, a one-time password must still be unused, and the user must still be active.
     */
    private void requireUnchanged(AppUser current, AppUser proved) {
        if (!mayEnter(current) || !current.hasPasswordOf(proved)) {
            throw AuthProblem.INVALID_CREDENTIALS.problem();
        }
    }

    /** A session has cleared the guess; the question for a code has not, but that was no wrong password. */
    private Uni<Void> settle(Mutiny.Session session, Attempt attempt, Decision decided, RequestOrigin origin) {
        if (decided.view() != null) {
            return Uni.createFrom().voidItem();
        }
        return decided.refusal().type() == MfaProblem.MFA_REQUIRED
                ? verdicts.takeBack(session, attempt)
                : verdicts.failed(session, attempt, origin);
    }

    private Uni<LoginView> reject(Candidate candidate, RequestOrigin origin) {
        String userId = candidate.found().map(user -> user.id().toString()).orElse(AuditEvent.ANONYMOUS);
        ProblemException refusal = AuthProblem.INVALID_CREDENTIALS.problem();
        AuditEvent event = AuditEvent.failure(
                clock.instant(), userId, LOGIN, origin, refusal.type().code());
        return sessions.withTransaction(session ->
                        verdicts.failed(session, candidate.attempt(), origin).chain(() -> audit.append(session, event)))
                .chain(() -> Uni.createFrom().failure(refusal));
    }

    /** Ends the caller's session; its tokens are dead at the next request on every replica. */
    Uni<Void> logout(Caller caller) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> userSessions
                        .end(session, caller.sessionId(), now)
                        .chain(() -> audit.append(session, AuditEvent.success(now, caller, "logout"))))
                .invoke(done -> principals.forget(caller.userId().toString()));
    }

    /**
     * Sets a new password and ends the caller's other sessions. The current password is proved first: nobody learns
     * from the policy's answer who does not know it. Fails with CURRENT_PASSWORD_INCORRECT or names each broken rule.
     */
    Uni<MessageView> changePassword(Caller caller, ChangePasswordRequest request) {
        return sessions.withSession(session -> repository.getUser(session, caller.userId()))
                .call(user -> proofs.counted(
                                caller, () -> hasher.matchesOfKnown(request.currentPassword(), user.passwordHash()))
                        .invoke(AuthService::requireProved))
                .chain(user -> newPasswords.accept(user, request).chain(hash -> store(caller, user, hash)))
                .invoke(done -> principals.forget(caller.userId().toString()))
                .replaceWith(new MessageView("Password changed successfully"));
    }

    private static void requireProved(boolean proved) {
        if (!proved) {
            throw AuthProblem.CURRENT_PASSWORD_INCORRECT.problem();
        }
    }

    /** Of two changes in flight only the first finds the password that it proved; the second changes nothing. */
    private Uni<Void> store(Caller caller, AppUser proved, String hash) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> repository
                .lockCaller(session, caller)
                .invoke(user -> requireProved(user.hasPasswordOf(proved)))
                .chain(user -> newPasswords.replace(session, user, hash, now))
                .chain(() -> userSessions.endOthers(session, caller.userId(), caller.sessionId(), now))
                .chain(() -> notices.tell(session, caller.userId(), NoticeKind.PASSWORD_CHANGED, now))
                .chain(() -> audit.append(session, AuditEvent.success(now, caller, "password_change"))));
    }
}
