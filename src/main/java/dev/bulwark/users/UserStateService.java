package dev.bulwark.users;

import dev.bulwark.auth.Principals;
import dev.bulwark.auth.UserSessions;
import dev.bulwark.auth.lockout.KnownDevices;
import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.Notices;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.users.UserLocks.Locked;
import dev.bulwark.users.UserWriteRepository.LockedUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Role and status of users. Each opens the transaction, locks and checks; then this replica forgets what it remembers
 * of the user, as the others do when they hear of the commit. Each fails with OWN_USER or USER_NOT_FOUND.
 */
@ApplicationScoped
class UserStateService {

    private final Commands commands;
    private final CommandCalls calls;
    private final UserLocks locks;
    private final UserRepository users;
    private final UserWriteRepository writes;
    private final UserSecrets secrets;
    private final UserSessions userSessions;
    private final KnownDevices devices;
    private final Notices notices;
    private final Principals principals;
    private final Clock clock;

    UserStateService(
            Commands commands,
            CommandCalls calls,
            UserLocks locks,
            UserRepository users,
            UserWriteRepository writes,
            UserSecrets secrets,
            UserSessions userSessions,
            KnownDevices devices,
            Notices notices,
            Principals principals,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.locks = locks;
        this.users = users;
        this.writes = writes;
        this.secrets = secrets;
        this.userSessions = userSessions;
        this.devices = devices;
        this.notices = notices;
        this.principals = principals;
        this.clock = clock;
    }

    /** The user's sessions live on, with the rights of the new role. Fails with ROLE_BEYOND_CALLER,
     * CUSTOMER_ROLE_FIXED or LAST_ADMIN too. */
    Uni<Answer> setRole(Caller caller, String idempotencyKey, SetRoleRequest request) {
        return run(
                caller,
                "users.set_role",
                idempotencyKey,
                request,
                request.userId(),
                session -> users.roles(session)
                        .invoke(roles -> UserRules.requireRole(request.role(), roles))
                        .chain(() -> locks.lockWithAdmins(session, caller, request.userId()))
                        .call(locked -> requireWithin(session, locked, request.role()))
                        .call(locked ->
                                requireWithin(session, locked, locked.user().role()))
                        .chain(locked -> setRole(session, locked, request.role())));
    }

    private Uni<Void> requireWithin(Session session, Locked locked, String role) {
        return users.requireWithin(session, role, locked.callerPermissions());
    }

    private Uni<Outcome> setRole(Session session, Locked locked, String role) {
        LockedUser user = locked.user();
        Outcome outcome =
                outcome(user.id(), role, user.status()).audited("role", role).audited("former_role", user.role());
        if (user.role().equals(role)) {
            return Uni.createFrom().item(outcome);
        }
        UserRules.requireSameKind(user, role);
        UserRules.requireAdminStays(user, locked.locked());
        return writes.setRole(session, user.id(), role)
                .chain(() -> notices.tell(session, user.id(), NoticeKind.ROLE_CHANGED, clock.instant()))
                .replaceWith(outcome);
    }

    /**
     * Ends the user's sessions (ASVS 5.0, 7.4.2). Who is disabled stays disabled for the first reason. Fails with
     * LAST_ADMIN too.
     */
    Uni<Answer> disable(Caller caller, String idempotencyKey, ReasonedRequest request) {
        return run(
                caller,
                "users.disable",
                idempotencyKey,
                request,
                request.userId(),
                session -> locks.lockWithAdmins(session, caller, request.userId())
                        .chain(locked -> disable(session, caller, locked, request.reason())));
    }

    private Uni<Outcome> disable(Session session, Caller caller, Locked locked, String reason) {
        LockedUser user = locked.user();
        Outcome outcome = outcome(user.id(), user.role(), "disabled");
        if (user.status().equals("disabled")) {
            return Uni.createFrom().item(outcome);
        }
        UserRules.requireAdminStays(user, locked.locked());
        Instant now = clock.instant();
        return writes.disable(session, user.id(), caller.userId(), secrets.sealReason(user.id(), reason), now)
                .chain(() -> devices.forget(session, user.id(), now))
                .chain(() -> userSessions.endAll(session, user.id(), now))
                .map(ended -> outcome.audited("ended_sessions", ended));
    }

    /** The password is what it was, and no session comes back. Fails with ROLE_BEYOND_CALLER too. */
    Uni<Answer> enable(Caller caller, String idempotencyKey, UserRequest request) {
        return run(
                caller,
                "users.enable",
                idempotencyKey,
                request,
                request.userId(),
                session -> locks.lock(session, caller, request.userId())
                        .call(locked ->
                                requireWithin(session, locked, locked.user().role()))
                        .map(Locked::user)
                        .call(user -> writes.enable(session, user.id()))
                        .map(user -> outcome(user.id(), user.role(), "active")));
    }

    Uni<Answer> endSessions(Caller caller, String idempotencyKey, UserRequest request) {
        return run(
                caller,
                "users.end_sessions",
                idempotencyKey,
                request,
                request.userId(),
                session -> locks.lock(session, caller, request.userId())
                        .map(Locked::user)
                        .call(user -> devices.forget(session, user.id(), clock.instant()))
                        .chain(user -> userSessions.endAll(session, user.id(), clock.instant()))
                        .map(ended -> Outcome.ok(new EndedSessionsView(request.userId(), ended))
                                .audited("user_id", request.userId())
                                .audited("ended_sessions", ended)));
    }

    private Uni<Answer> run(
            Caller caller,
            String operation,
            String idempotencyKey,
            Record request,
            UUID userId,
            Function<Session, Uni<Outcome>> work) {
        return commands.run(calls.of(caller, operation, idempotencyKey, request), work)
                .invoke(done -> principals.forget(userId.toString()));
    }

    private static Outcome outcome(UUID userId, String role, String status) {
        return Outcome.ok(new UserStateView(userId, role, status)).audited("user_id", userId);
    }
}
