package dev.bulwark.auth.lockout;

import dev.bulwark.platform.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Under which key guesses at an account are counted: a user's by its id, and that of a name which nobody has by the name.
 * Spellings share a counter exactly when they would find the same user ({@link Usernames}), or whether they share one would
 * tell whether there is such a user.
 */
@ApplicationScoped
class AccountKeys {

    private final KeyedHash hash;

    AccountKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** @param userId null for a name that nobody has */
    byte[] of(String username, UUID userId) {
        return userId == null ? keyed("name\n" + Usernames.folded(username)) : of(userId);
    }

    byte[] of(UUID userId) {
        return keyed("user\n" + userId);
    }

    private byte[] keyed(String account) {
        return hash.of(("lockout-account\n" + account).getBytes(StandardCharsets.UTF_8));
    }
}
