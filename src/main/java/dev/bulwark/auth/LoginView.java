package dev.bulwark.auth;

import java.util.List;
import java.util.UUID;

/**
 * A new session.
 *
 * @param expiresIn seconds until the access token ends
 * @param requiredActions what the user must do before anything outside /api/auth is allowed
 */
record LoginView(
        String accessToken,
        String tokenType,
        long expiresIn,
        UUID sessionId,
        boolean mfaVerified,
        List<String> requiredActions) {}
