package dev.bulwark.auth;

import dev.bulwark.auth.AuthRepository.Principal;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
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
     * Joins the caller's transaction and locks these users until it ends, in the order of ids as everybody does who locks
     * several: whoever disables one of them, or changes his role, does it before or after, never during.
     */
    public Uni<Void> lock(Session session, Collection<UUID> ids) {
        return repository.lockUsers(session, ids);
    }

    /** As of now, which is of use while the user is locked. Empty for one who is absent or disabled. */
    public Uni<Optional<ActiveUser>> find(Session session, UUID id) {
        return repository.findActive(session, id);
    }

    /**
     * What the caller may do now. Joins a transaction that holds the lock of the caller's row. Fails with UNAUTHENTICATED
     * if the session ended before the lock was had, and with ACCESS_DENIED if the permission was lost before.
     */
    public Uni<Set<String>> requireStill(Session session, Caller caller, String permission) {
        return repository
                .getPrincipal(session, caller)
                .map(Principal::permissions)
                .invoke(permissions -> {
                    if (!permissions.contains(permission)) {
                        throw CommonProblem.ACCESS_DENIED.problem();
                    }
                });
    }

    /**
     * Whether no one person can have been both of them: since then neither gave the other a one-time password, nor did
     * anybody give one to both, be it by way of others.
     */
    public Uni<Boolean> areIndependent(Session session, UUID id, UUID otherId, Instant since) {
        return repository.areIndependent(session, id, otherId, since);
    }
}
