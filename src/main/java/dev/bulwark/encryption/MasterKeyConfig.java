package dev.bulwark.encryption;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the master key comes from. */
@ConfigMapping(prefix = "bulwark")
public interface MasterKeyConfig {

    /**
     * 32 random bytes as base64. Whoever has it and the database can read every field; without it nobody can. There is
     * no default, and no start without it.
     */
    Optional<String> masterKey();
}
