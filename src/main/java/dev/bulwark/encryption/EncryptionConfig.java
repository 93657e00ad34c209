package dev.bulwark.encryption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the keys below the master key. */
@ConfigMapping(prefix = "bulwark.encryption")
public interface EncryptionConfig {

    /**
     * A data key that is older gets a successor. It bounds how much one key seals, far below what RFC 8452 allows; shorter
     * re-encrypts everything more often.
     */
    @WithDefault("365d")
    Duration dataKeyAge();

    /** From the end of a look for keys to bring up to date to the next one. */
    @WithDefault("30s")
    Duration rotationEvery();
}
