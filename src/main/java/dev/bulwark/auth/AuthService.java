package dev.bulwark.auth;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Login, logout and passwords. Hashing happens between transactions, never inside one: it takes a quarter of a second
 * and leaves the event loop.
 */
@ApplicationScoped
class AuthService {

    private static final String LOGIN = "auth.login";
    private static final String PASSWORD = "pwd"; // RFC 8176

    private final Mutiny.SessionFactory sessions;
    private final AuthRepository repository;
    private final PasswordHasher hasher;
    private final AccessTokens tokens;
    private final Principals principals;
    private final AuditLog audit;
    private final AuthConfig config;
    private final Clock clock;

    AuthService(
            Mutiny.SessionFactory sessions,
            AuthRepository repository,
            PasswordHasher hasher,
            AccessTokens tokens,
            Principals principals,
            AuditLog audit,
            AuthConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.hasher = hasher;
        this.tokens = tokens;
        this.principals = principals;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Fails with INVALID_CREDENTIALS for an unknown or disabled user and for a wrong password: one answer, one cost. */
    Uni<LoginView> login(LoginRequest request, RequestOrigin origin) {
        return sessions.withSession(session -> repository.findUser(session, request.username()))
                .chain(found -> hasher.matches(
                                request.password(),
                                found.map(AppUser::passwordHash).orElse(null))
                        .chain(matches -> matches && found.orElseThrow().isActive()
                                ? open(found.orElseThrow(), origin)
                                : reject(found, origin)));
    }

    private Uni<LoginView> open(AppUser user, RequestOrigin origin) {
        UUID sessionId = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        AuditEvent event =
                AuditEvent.success(now, user.id().toString(), LOGIN, origin).with("session_id", sessionId);
        return sessions.withTransaction(session -> repository
                        .insertSession(
                                session,
                                sessionId,
                                user.id(),
                                now,
                                now.plus(config.sessionLifetime()),
                                origin,
                                PASSWORD)
                        .chain(() -> audit.append(session, event)))
                .map(done -> new LoginView(
                        tokens.sign(user.id(), sessionId, PASSWORD, now),
                        "Bearer",
                        config.tokenLifetime().toSeconds(),
                        sessionId,
                        false,
                        user.mustChangePassword() ? List.of("change_password") : List.of()));
    }

    private Uni<LoginView> reject(Optional<AppUser> found, RequestOrigin origin) {
        String userId = found.map(user -> user.id().toString()).orElse(AuditEvent.ANONYMOUS);
        ProblemException refusal = AuthProblem.INVALID_CREDENTIALS.problem();
        return audit.appendAlone(AuditEvent.failure(
                        clock.instant(), userId, LOGIN, origin, refusal.type().code()))
                .chain(() -> Uni.createFrom().failure(refusal));
    }

    /** Ends the caller's session; its tokens are dead at the next request on every replica. */
    Uni<Void> logout(Caller caller) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> repository
                        .endSession(session, caller.sessionId(), now)
                        .chain(() -> audit.append(session, AuditEvent.success(now, caller, "logout"))))
                .invoke(done -> principals.forget(caller.userId().toString()));
    }

    /**
     * Sets a new password and ends the caller's other sessions. The current password is proved first: nobody learns
     * from the policy's answer who does not know it. Fails with CURRENT_PASSWORD_INCORRECT or names each broken rule.
     */
    Uni<MessageView> changePassword(Caller caller, ChangePasswordRequest request) {
        return sessions.withSession(session -> repository.getUser(session, caller.userId()))
                .chain(user -> hasher.matches(request.currentPassword(), user.passwordHash()))
                .invoke(matches -> {
                    if (!matches) {
                        throw AuthProblem.CURRENT_PASSWORD_INCORRECT.problem();
                    }
                    requireGood(request, caller.username());
                })
                .chain(() -> hasher.hash(request.newPassword()))
                .chain(hash -> store(caller, hash))
                .invoke(done -> principals.forget(caller.userId().toString()))
                .replaceWith(new MessageView("Password changed successfully"));
    }

    private static void requireGood(ChangePasswordRequest request, String username) {
        List<FieldError> faults =
                new ArrayList<>(PasswordPolicy.faults("new_password", request.newPassword(), username));
        if (request.newPassword().equals(request.currentPassword())) {
            faults.add(FieldError.inBody("new_password", "unchanged", "New password must differ from the current one"));
        }
        if (!request.newPassword().equals(request.confirmPassword())) {
            faults.add(FieldError.inBody("confirm_password", "mismatch", "New passwords do not match"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private Uni<Void> store(Caller caller, String hash) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> repository
                .getUser(session, caller.userId())
                .invoke(user -> user.changePassword(hash))
                .chain(() -> repository.endOtherSessions(session, caller.userId(), caller.sessionId(), now))
                .chain(() -> audit.append(session, AuditEvent.success(now, caller, "password_change"))));
    }
}
