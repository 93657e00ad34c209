package dev.bulwark.auth.mfa;

import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Passkeys as a factor: a wall between who asks for a proof and {@code auth.passkeys}, which knows what one is. */
public interface PasskeyFactor {

    /** What a signature is asked for. One that was made for something else is worth nothing. */
    enum Use {
        REGISTER,
        LOGIN,
        SECOND_FACTOR,
        STEP_UP
    }

    /** That the device which keeps this passkey signed now, after it had made sure of its user. */
    record PasskeyProof(UUID passkeyId, UUID userId, long signCount, boolean backedUp, RequestOrigin origin) {}

    /**
     * Looks at a signature. Opens transactions of its own; the challenge is used up whatever comes out. Empty for anything
     * that proves nothing.
     *
     * @param boundTo what the challenge was asked for with: a session's id, an mfa_challenge, nothing for a login
     */
    Uni<Optional<PasskeyProof>> check(Use use, String boundTo, PasskeyAssertion assertion, RequestOrigin origin);

    /**
     * Counts the proof. Joins the transaction that holds the user's lock, and must commit with a no: it is in the log then.
     * False if the passkey is gone or another user's, and if its counter did not move, as if the device had been copied.
     */
    Uni<Boolean> accept(Session session, UUID userId, PasskeyProof proof);

    /** All of a user's. Joins the transaction that holds the user's lock. */
    Uni<Void> removeAll(Session session, UUID userId);
}
