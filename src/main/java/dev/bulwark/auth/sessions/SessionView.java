package dev.bulwark.auth.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A living session of the caller.
 *
 * @param lastSeenAt exact to a minute
 * @param ipAddress of its login, and so is userAgent
 * @param current whether the caller's own token belongs to it
 */
record SessionView(
        UUID sessionId,
        Instant createdAt,
        Instant lastSeenAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String ipAddress,
        @JsonInclude(JsonInclude.Include.NON_NULL) String userAgent,
        boolean current) {

    /** The newest first. */
    record SessionsView(List<SessionView> sessions) {}
}
