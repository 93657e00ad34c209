package dev.bulwark.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is for tests alone. */
@ConfigMapping(prefix = "bulwark")
public interface SandboxConfig {

    /** Whether the clock may be moved. Production starts with it only on a database that is marked as a sandbox. */
    @WithDefault("false")
    boolean testClock();
}
