package dev.bulwark.auth.sessions;

import jakarta.validation.constraints.AssertTrue;
import java.util.UUID;

/** One session, or all but the caller's own. */
record RevokeRequest(UUID sessionId, Boolean others) {

    @AssertTrue(message = "give session_id, or others as true")
    boolean isEither() {
        return (sessionId != null) != Boolean.TRUE.equals(others);
    }
}
