package dev.bulwark.auth;

import dev.bulwark.auth.mfa.FactorOwner;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The sessions of who changes a factor. */
@ApplicationScoped
class UserSessions implements FactorOwner {

    private final AuthRepository repository;
    private final Principals principals;

    UserSessions(AuthRepository repository, Principals principals) {
        this.repository = repository;
        this.principals = principals;
    }

    @Override
    public Uni<Void> lock(Session session, Caller caller) {
        return repository
                .lockUser(session, caller.userId())
                .chain(() -> repository.findPrincipal(session, caller.sessionId()))
                .invoke(living -> living.orElseThrow(CommonProblem.UNAUTHENTICATED::problem))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> strengthen(Session session, Caller caller, Instant now) {
        return repository.proveSession(session, caller.sessionId(), AuthMethods.PASSWORD_AND_CODE, now);
    }

    @Override
    public Uni<Void> endOtherSessions(Session session, Caller caller, Instant now) {
        return repository.endOtherSessions(session, caller.userId(), caller.sessionId(), now);
    }

    @Override
    public void forget(UUID userId) {
        principals.forget(userId.toString());
    }
}
