package dev.bulwark.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * A new session.
 *
 * @param expiresIn seconds until the access token ends
 * @param refreshToken absent in cookie mode, where the cookie holds it
 * @param deviceToken makes this device a known one; only after a second factor, and in cookie mode in a cookie
 * @param requiredActions what the user must do before anything outside /api/auth is allowed
 */
record LoginView(
        String accessToken,
        String tokenType,
        long expiresIn,
        @JsonInclude(JsonInclude.Include.NON_NULL) String refreshToken,
        UUID sessionId,
        boolean mfaVerified,
        @JsonInclude(JsonInclude.Include.NON_NULL) String deviceToken,
        List<String> requiredActions) {

    /** What a page's scripts may read. */
    LoginView withoutTokensOfCookies() {
        return new LoginView(accessToken, tokenType, expiresIn, null, sessionId, mfaVerified, null, requiredActions);
    }
}
