package dev.bulwark.auth.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** Settings of sessions and refresh tokens; how long a session lives is said in {@code AuthConfig}. */
@ConfigMapping(prefix = "bulwark.sessions")
public interface SessionConfig {

    /** Sessions of one user at once; the next login ends the oldest. */
    @WithDefault("5")
    @Positive
    int perUserMax();

    /**
     * How long after its use a refresh token answers again what it answered. Shorter logs out clients whose answer was
     * lost or that refresh in several tabs; longer gives a thief more time in which a theft is not seen.
     */
    @WithDefault("10s")
    Duration refreshGrace();

    /** How long a session that is over is kept, by which a device is known again at its next login. */
    @WithDefault("90d")
    Duration retention();
}
