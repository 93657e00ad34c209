package dev.bulwark.auth;

import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Tells other features whether somebody who is not the caller may still act. */
@ApplicationScoped
public class ActiveUsers {

    private final AuthRepository repository;

    ActiveUsers(AuthRepository repository) {
        this.repository = repository;
    }

    /** @param customerId the data subject behind a user of role customer; null for staff */
    public record ActiveUser(UUID customerId, Set<String> permissions) {}

    /**
     * Joins the caller's transaction. The user's row is locked shared until it ends, so that whoever disables the user does
     * it before or after, never during. Empty for a user who is absent or disabled.
     */
    public Uni<Optional<ActiveUser>> lockShared(Session session, UUID id) {
        return repository.lockActiveShared(session, id);
    }

    /**
     * {@link #lockShared} of a user whose command acts upon another. Both rows are locked until the transaction ends, for
     * changes too, in the order of ids as everybody does who locks several users.
     */
    public Uni<Optional<ActiveUser>> lockWithSubject(Session session, UUID id, UUID subjectId) {
        return repository
                .lockUsers(session, List.of(id, subjectId))
                .chain(() -> repository.lockActiveShared(session, id));
    }

    /**
     * Joins a transaction that holds the lock of the caller's row. Fails with UNAUTHENTICATED if the session ended before the
     * lock was had, and with ACCESS_DENIED if the permission was lost before.
     */
    public Uni<Void> requireStill(Session session, Caller caller, String permission) {
        return repository
                .getPrincipal(session, caller)
                .invoke(living -> {
                    if (!living.permissions().contains(permission)) {
                        throw CommonProblem.ACCESS_DENIED.problem();
                    }
                })
                .replaceWithVoid();
    }
}
