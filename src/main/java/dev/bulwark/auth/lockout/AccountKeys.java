package dev.bulwark.auth.lockout;

import dev.bulwark.platform.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/**
 * Under which key guesses at an account are counted. That of a user is by its id, so that no two spellings that the
 * database takes for one name are two accounts; that of a name nobody has is by the name. Both look alike.
 */
@ApplicationScoped
class AccountKeys {

    private final KeyedHash hash;

    AccountKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** @param userId null for a name that nobody has */
    byte[] of(String username, UUID userId) {
        return userId == null
                ? keyed("name\n"
                        + Normalizer.normalize(username, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                : of(userId);
    }

    byte[] of(UUID userId) {
        return keyed("user\n" + userId);
    }

    private byte[] keyed(String account) {
        return hash.of(("lockout-account\n" + account).getBytes(StandardCharsets.UTF_8));
    }
}
