package dev.bulwark.auth;

import dev.bulwark.auth.mfa.FactorOwner;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The sessions of who changes a factor. */
@ApplicationScoped
class FactorSessions implements FactorOwner {

    private final AuthRepository repository;
    private final UserSessions sessions;
    private final Principals principals;
    private final FreshProof freshProof;

    FactorSessions(AuthRepository repository, UserSessions sessions, Principals principals, FreshProof freshProof) {
        this.repository = repository;
        this.sessions = sessions;
        this.principals = principals;
        this.freshProof = freshProof;
    }

    @Override
    public Uni<Void> lock(Session session, Caller caller) {
        return repository.lockCaller(session, caller).replaceWithVoid();
    }

    @Override
    public Uni<Void> strengthen(Session session, Caller caller, String kind, Instant now) {
        String proof = kind.equals("passkey") ? AuthMethods.PASSKEY : AuthMethods.CODE;
        return repository.proveSession(session, caller.sessionId(), AuthMethods.with(caller.amr(), proof), now);
    }

    @Override
    public void requireFreshProof(Caller caller) {
        freshProof.require(caller);
    }

    @Override
    public Uni<Void> endOtherSessions(Session session, Caller caller, Instant now) {
        return sessions.endOthers(session, caller.userId(), caller.sessionId(), now)
                .replaceWithVoid();
    }

    @Override
    public void forget(UUID userId) {
        principals.forget(userId.toString());
    }
}
