package dev.bulwark.encryption;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the master key comes from. */
@ConfigMapping(prefix = "bulwark")
public interface MasterKeyConfig {

    /** 32 bytes as base64. Whoever has it can read every field; without it nobody can. Production refuses to start without. */
    Optional<String> masterKey();
}
