package dev.bulwark.auth;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
}
