package dev.bulwark.users;

import dev.bulwark.auth.OneTimePasswords;
import dev.bulwark.auth.Principals;
import dev.bulwark.auth.UserSessions;
import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.Notices;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Gives a user a new one-time password. The second factor stays, and is asked for as ever (ASVS 5.0, 6.4.3). */
@ApplicationScoped
class PasswordResetService {

    private static final String RESET = "users.reset_password";

    private final Commands commands;
    private final CommandCalls calls;
    private final UserLocks locks;
    private final UserRepository users;
    private final OneTimePasswords passwords;
    private final UserSessions userSessions;
    private final Notices notices;
    private final Principals principals;
    private final Clock clock;

    PasswordResetService(
            Commands commands,
            CommandCalls calls,
            UserLocks locks,
            UserRepository users,
            OneTimePasswords passwords,
            UserSessions userSessions,
            Notices notices,
            Principals principals,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.locks = locks;
        this.users = users;
        this.passwords = passwords;
        this.userSessions = userSessions;
        this.notices = notices;
        this.principals = principals;
        this.clock = clock;
    }

    /**
     * Draws and hashes before the transaction opens. Ends the user's sessions and tells the user. Only the first
     * answer has the password. Fails with OWN_USER, USER_NOT_FOUND or ROLE_BEYOND_CALLER.
     */
    Uni<Answer> reset(Caller caller, String idempotencyKey, UserRequest request) {
        UserRules.requireAnother(caller.userId(), request.userId());
        String password = passwords.next();
        return passwords
                .hash(password)
                .chain(hash -> commands.run(
                        calls.of(caller, RESET, idempotencyKey, request),
                        session -> give(session, caller, request.userId(), hash)
                                .map(ended -> outcome(new PasswordResetView(request.userId(), password), ended))))
                .invoke(done -> principals.forget(request.userId().toString()));
    }

    /** The number of sessions that ended. */
    private Uni<Integer> give(Session session, Caller caller, UUID userId, String hash) {
        Instant now = clock.instant();
        return locks.lock(session, caller, userId)
                .call(locked -> users.requireWithin(session, locked.user().role(), locked.callerPermissions()))
                .chain(() -> passwords.give(session, caller.userId(), userId, hash, now))
                .chain(() -> notices.tell(session, userId, NoticeKind.PASSWORD_RESET, now))
                .chain(() -> userSessions.endAll(session, userId, now));
    }

    private static Outcome outcome(PasswordResetView view, int endedSessions) {
        return Outcome.ok(view)
                .replayedAs(view.withoutPassword())
                .audited("user_id", view.userId())
                .audited("ended_sessions", endedSessions);
    }
}
