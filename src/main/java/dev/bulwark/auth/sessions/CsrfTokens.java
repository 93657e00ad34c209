package dev.bulwark.auth.sessions;

import dev.bulwark.platform.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;

/**
 * What a page must send with the cookie: a keyed hash of the session's id, so it is the session's own and needs no row.
 * Other pages make the browser send the cookie, but cannot read this.
 */
@ApplicationScoped
class CsrfTokens {

    private final KeyedHash hash;

    CsrfTokens(KeyedHash hash) {
        this.hash = hash;
    }

    String of(UUID sessionId) {
        byte[] bound = hash.of(("csrf_token\n" + sessionId).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bound);
    }

    /** Of no session: it looks like the others and opens nothing. */
    String unbound() {
        return RefreshToken.random().text();
    }

    /** Fails with CSRF_REFUSED. */
    void require(UUID sessionId, String presented) {
        byte[] expected = of(sessionId).getBytes(StandardCharsets.UTF_8);
        if (presented == null || !MessageDigest.isEqual(expected, presented.getBytes(StandardCharsets.UTF_8))) {
            throw SessionProblem.CSRF_REFUSED.problem();
        }
    }
}
