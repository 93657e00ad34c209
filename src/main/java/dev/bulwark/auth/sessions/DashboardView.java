package dev.bulwark.auth.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bulwark.platform.web.Caller;
import java.util.UUID;

/**
 * Where a browser begins.
 *
 * @param csrfToken bound to the cookie's session; without one it opens nothing
 * @param user absent without an access token
 */
record DashboardView(
        String csrfToken,
        @JsonInclude(JsonInclude.Include.NON_NULL) DashboardUser user,
        DashboardLinks links) {

    record DashboardUser(UUID userId, String username, String role) {

        static DashboardUser of(Caller caller) {
            return new DashboardUser(caller.userId(), caller.username(), caller.role());
        }
    }

    record DashboardLinks(String login, String refresh, String logout, String me, String sessions, String contract) {

        static final DashboardLinks ALL = new DashboardLinks(
                "/api/auth/login",
                "/api/auth/refresh",
                "/api/auth/logout",
                "/api/auth/me",
                "/api/auth/sessions",
                "/q/openapi");
    }
}
