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

    /**
     * A session that nobody used for so long has ended. The profile {@code pci} sets 15 minutes (PCI DSS 4.0, 8.2.8).
     * Less than an access token lives ends sessions between two refreshes.
     */
    @WithDefault("2h")
    Duration sessionIdle();

    /** Absolute end of a session, however active it is. */
    @WithDefault("12h")
    Duration sessionLifetime();

    /** How long one key signs access tokens. Shorter limits what a stolen key is worth; less than a day tires gateways. */
    @WithDefault("30d")
    Duration tokenKeyAge();

    /** Threads that hash passwords. More of them than cores helps nobody. */
    @WithDefault("2")
    int hashingThreads();

    /** How long a session may be remembered without asking the database again; the safety net below NOTIFY. */
    @WithDefault("30s")
    Duration principalMemory();
}
