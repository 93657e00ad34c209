package dev.bulwark.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * A new session.
 *
 * @param expiresIn seconds until the access token ends
 * @param refreshToken absent in cookie mode, where the cookie holds it
 * @param requiredActions what the user must do before anything outside /api/auth is allowed
 */
record LoginView(
        String accessToken,
        String tokenType,
        long expiresIn,
        @JsonInclude(JsonInclude.Include.NON_NULL) String refreshToken,
        UUID sessionId,
        boolean mfaVerified,
        List<String> requiredActions) {

    LoginView withoutRefreshToken() {
        return new LoginView(accessToken, tokenType, expiresIn, null, sessionId, mfaVerified, requiredActions);
    }
}
