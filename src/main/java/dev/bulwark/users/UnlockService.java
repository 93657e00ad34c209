package dev.bulwark.users;

import dev.bulwark.auth.AccountLocks;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Ends the waiting of a user whose password was guessed at. */
@ApplicationScoped
class UnlockService {

    private static final String UNLOCK = "users.unlock";

    private final Commands commands;
    private final CommandCalls calls;
    private final UserRepository users;
    private final AccountLocks accountLocks;
    private final Clock clock;

    UnlockService(Commands commands, CommandCalls calls, UserRepository users, AccountLocks accountLocks, Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.users = users;
        this.accountLocks = accountLocks;
        this.clock = clock;
    }

    /**
     * Locks no user: a login takes the locks of its counters first. Fails with OWN_USER, so that who has a stolen
     * session cannot go on guessing its owner's password, or USER_NOT_FOUND.
     */
    Uni<Answer> unlock(Caller caller, String idempotencyKey, UserRequest request) {
        return commands.run(
                calls.of(caller, UNLOCK, idempotencyKey, request), session -> unlock(session, caller, request));
    }

    private Uni<Outcome> unlock(Session session, Caller caller, UserRequest request) {
        UserRules.requireAnother(caller.userId(), request.userId());
        return users.find(session, request.userId())
                .map(found -> found.orElseThrow(UserProblem.USER_NOT_FOUND::problem))
                .call(user -> accountLocks.clear(session, user.id(), clock.instant()))
                .map(user -> Outcome.ok(new UserStateView(user.id(), user.role(), user.status()))
                        .audited("user_id", user.id()));
    }
}
