package dev.bulwark.users;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.OneTimePasswords;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.users.UserWriteRepository.NewUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Makes users. */
@ApplicationScoped
class UserService {

    private static final String CREATE = "users.create";

    private final Commands commands;
    private final CommandCalls calls;
    private final UserLocks locks;
    private final UserRepository users;
    private final UserWriteRepository writes;
    private final UserSecrets secrets;
    private final OneTimePasswords passwords;
    private final Clock clock;

    UserService(
            Commands commands,
            CommandCalls calls,
            UserLocks locks,
            UserRepository users,
            UserWriteRepository writes,
            UserSecrets secrets,
            OneTimePasswords passwords,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.locks = locks;
        this.users = users;
        this.writes = writes;
        this.secrets = secrets;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Draws and hashes the one-time password before the transaction opens. Only the first answer tells it. Fails with
     * VALIDATION_FAILED, ROLE_BEYOND_CALLER, USERNAME_TAKEN or CUSTOMER_NOT_FOUND.
     */
    Uni<Answer> create(Caller caller, String idempotencyKey, CreateUserRequest request) {
        String password = passwords.next();
        return passwords
                .hash(password)
                .chain(hash -> commands.run(
                        calls.of(caller, CREATE, idempotencyKey, request),
                        session -> create(session, caller, request, hash)
                                .map(userId -> created(
                                        new UserCreatedView(userId, request.username(), request.role(), password)))));
    }

    private Uni<UUID> create(Session session, Caller caller, CreateUserRequest request, String hash) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        return users.roles(session)
                .invoke(roles -> UserRules.requireWhole(request, roles))
                .chain(() -> locks.lockCaller(session, caller))
                .chain(permissions -> users.requireWithin(session, request.role(), permissions))
                .chain(() -> writes.insert(
                        session,
                        new NewUser(
                                id,
                                request.username(),
                                hash,
                                passwords.expiresAt(now),
                                request.role(),
                                request.customerId(),
                                secrets.sealEmail(id, request.email()),
                                caller.userId()),
                        now))
                .replaceWith(id);
    }

    private static Outcome created(UserCreatedView view) {
        return Outcome.created(view)
                .replayedAs(view.replayed())
                .audited("user_id", view.userId())
                .audited("role", view.role());
    }
}
