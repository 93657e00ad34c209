package dev.bulwark.auth.mfa;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Settings of the second factor. */
@ConfigMapping(prefix = "bulwark.auth.mfa")
public interface MfaConfig {

    /**
     * The name of the bank in authenticator apps; the specification's. A change does not reach those who are enrolled.
     */
    @WithDefault("Banking Management System")
    String issuer();

    /**
     * Who must have a second factor: {@code staff} (every role but customer), {@code none}, or names of roles. Others
     * may have one.
     */
    @WithDefault("staff")
    List<String> roles();

    /** How long a login waits for its code. Longer gives a thief of the password more time with one challenge. */
    @WithDefault("5m")
    Duration challengeLifetime();

    /** How long a proof counts for commands that demand a fresh one. Longer lets a stolen token do more. */
    @WithDefault("5m")
    Duration proofLifetime();
}
