package dev.bulwark.encryption;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the master keys come from: one of the two, and there is no default. */
@ConfigMapping(prefix = "bulwark")
public interface MasterKeyConfig {

    /** 32 random bytes as base64, version 1. Whoever has it and the database can read every field; without it nobody can. */
    Optional<String> masterKey();

    /** A file with a line {@code version:base64} for each master key that something is still sealed under. */
    Optional<String> masterKeyFile();

    /**
     * The version that seals; the newest if not said. A new key is put into the file of every replica first, with this at the
     * former version; once all have started so, the new one may be named.
     */
    Optional<Integer> masterKeyActive();
}
