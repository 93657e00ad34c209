package dev.bulwark.auth.passwords;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of passwords. */
@ConfigMapping(prefix = "bulwark.auth")
public interface PasswordConfig {

    /** What a new password must be. A change asks nobody for a new one: the next change of each user meets it. */
    @WithDefault("classic")
    PasswordProfile passwordPolicy();

    /**
     * How new passwords are hashed. After a change each user's is hashed anew at the next login, until when a login of who
     * has not been here since takes another time than that of an unknown user.
     */
    @WithDefault("bcrypt")
    PasswordHash passwordHash();

    /** Words of this bank's own, such as its name, beside those in {@code passwords/context-words.txt}. */
    Optional<List<String>> passwordContextWords();

    /**
     * How long a one-time password opens. Shorter expires before it has reached its user; longer than a day leaves letters
     * and mails lying about that open something (ASVS 6.4.1).
     */
    @WithDefault("24h")
    Duration oneTimePasswordLifetime();
}
