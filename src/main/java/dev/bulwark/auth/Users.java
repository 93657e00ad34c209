package dev.bulwark.auth;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes users for the service itself: the first admin, and the demo staff of a development database. */
@ApplicationScoped
public class Users {

    private final Mutiny.SessionFactory sessions;
    private final AuthRepository repository;
    private final PasswordHasher hasher;
    private final AuditLog audit;
    private final Clock clock;

    Users(
            Mutiny.SessionFactory sessions,
            AuthRepository repository,
            PasswordHasher hasher,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.hasher = hasher;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<Boolean> hasAdmin() {
        return sessions.withSession(repository::hasAdmin);
    }

    /** The id of the user with this name. */
    public Uni<Optional<UUID>> find(String username) {
        return sessions.withSession(session -> repository.findUser(session, username))
                .map(found -> found.map(AppUser::id));
    }

    /**
     * Creates a user unless the name is taken, and answers the id of whoever has it. Opens its own transaction.
     *
     * @param customerId the data subject of a user with role customer, else null
     * @param temporary whether the password must be changed at the first login
     */
    public Uni<UUID> ensure(String username, String password, String role, UUID customerId, boolean temporary) {
        return find(username)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : hasher.hash(password).chain(hash -> insert(username, hash, role, customerId, temporary)));
    }

    private Uni<UUID> insert(String username, String hash, String role, UUID customerId, boolean temporary) {
        AppUser user =
                new AppUser(UuidCreator.getTimeOrderedEpoch(), username, hash, role, customerId, clock.instant());
        AuditEvent event = AuditEvent.success(
                        clock.instant(), AuditEvent.SYSTEM, "users.create", RequestOrigin.internal("start"))
                .with("user_id", user.id())
                .with("role", role);
        return sessions.withTransaction(session -> repository
                .insert(session, temporary ? user.withTemporaryPassword() : user)
                .chain(() -> audit.append(session, event))
                .replaceWith(user.id()));
    }
}
