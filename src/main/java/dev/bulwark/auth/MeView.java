package dev.bulwark.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bulwark.platform.web.Caller;
import java.util.List;
import java.util.UUID;

/** The caller, as the service sees it. */
record MeView(
        UUID userId,
        String username,
        String role,
        List<String> permissions,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID customerId,
        UUID sessionId,
        List<String> requiredActions) {

    static MeView of(Caller caller) {
        return new MeView(
                caller.userId(),
                caller.username(),
                caller.role(),
                caller.permissions().stream().sorted().toList(),
                caller.customerId(),
                caller.sessionId(),
                caller.requiredActions());
    }
}
