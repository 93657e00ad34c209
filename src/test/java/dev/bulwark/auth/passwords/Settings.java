package dev.bulwark.auth.passwords;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The defaults, with another policy or words of the bank's own. */
record Settings(PasswordProfile passwordPolicy, Optional<List<String>> passwordContextWords) implements PasswordConfig {

    static PasswordPolicy policy(PasswordProfile profile, String... contextWords) {
        Settings settings = new Settings(profile, Optional.of(List.of(contextWords)));
        BreachedPasswords breached = new BreachedPasswords();
        return new PasswordPolicy(settings, breached, new ContextWords(breached, settings));
    }

    @Override
    public PasswordHash passwordHash() {
        return PasswordHash.BCRYPT;
    }

    @Override
    public Duration oneTimePasswordLifetime() {
        return Duration.ofDays(1);
    }
}
