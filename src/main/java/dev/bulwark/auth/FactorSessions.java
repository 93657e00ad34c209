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

    FactorSessions(AuthRepository repository, UserSessions sessions, Principals principals) {
        this.repository = repository;
        this.sessions = sessions;
        this.principals = principals;
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
    public Uni<Void> endOtherSessions(Session session, Caller caller, Instant now) {
        return sessions.endOthers(session, caller.userId(), caller.sessionId(), now)
                .replaceWithVoid();
    }

    @Override
    public void forget(UUID userId) {
        principals.forget(userId.toString());
    }
}
