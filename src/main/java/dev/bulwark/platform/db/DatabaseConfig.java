package dev.bulwark.platform.db;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the server gives up by itself, for every connection of the pool. */
@ConfigMapping(prefix = "bulwark.database")
public interface DatabaseConfig {

    /** One wait for one lock. */
    @WithDefault("3s")
    Duration lockTimeout();
}
