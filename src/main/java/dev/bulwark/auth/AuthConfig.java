package dev.bulwark.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of login, sessions and tokens. */
@ConfigMapping(prefix = "bulwark.auth")
public interface AuthConfig {

    /** {@code iss} of access tokens. */
    @WithDefault("bulwark")
    String issuer();

    /** {@code aud} of access tokens; another service of the bank must use another one. */
    @WithDefault("bulwark-api")
    String audience();

    /** Life of an access token. Longer only delays what does not look at sessions, such as a gateway. */
    @WithDefault("5m")
    Duration tokenLifetime();

    /** Absolute end of a session, however active it is. */
    @WithDefault("12h")
    Duration sessionLifetime();

    /** Threads that hash passwords. More of them than cores helps nobody. */
    @WithDefault("2")
    int hashingThreads();

    /** How long a session may be remembered without asking the database again; the safety net below NOTIFY. */
    @WithDefault("30s")
    Duration principalMemory();
}
