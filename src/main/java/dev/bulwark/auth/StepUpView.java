package dev.bulwark.auth;

/**
 * A token for commands that demand a fresh proof.
 *
 * @param expiresIn seconds until the access token ends
 */
record StepUpView(String accessToken, String tokenType, long expiresIn) {}
