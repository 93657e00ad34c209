package dev.bulwark.auth.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * The next pair of tokens.
 *
 * @param expiresIn seconds until the access token ends
 * @param refreshToken absent in cookie mode, where the cookie holds it
 */
record RefreshView(
        String accessToken,
        String tokenType,
        long expiresIn,
        @JsonInclude(JsonInclude.Include.NON_NULL) String refreshToken,
        UUID sessionId) {

    RefreshView withoutRefreshToken() {
        return new RefreshView(accessToken, tokenType, expiresIn, null, sessionId);
    }
}
