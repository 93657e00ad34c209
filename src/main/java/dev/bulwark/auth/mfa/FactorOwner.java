package dev.bulwark.auth.mfa;

import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What a change of a factor means for its user's sessions. Methods with a session join the caller's transaction. */
public interface FactorOwner {

    /** Locks the caller's row until the transaction ends. Fails with UNAUTHENTICATED if the session has ended. */
    Uni<Void> lock(Session session, Caller caller);

    /**
     * The caller's session has proved its new factor, as if it had logged in with it.
     *
     * @param kind as {@link SecondFactors#kinds} names it
     */
    Uni<Void> strengthen(Session session, Caller caller, String kind, Instant now);

    Uni<Void> endOtherSessions(Session session, Caller caller, Instant now);

    /** After the commit. */
    void forget(UUID userId);
}
