package dev.bulwark.posture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the controls are looked at. */
@ConfigMapping(prefix = "bulwark.posture")
public interface PostureConfig {

    /**
     * How often the probes look; zero for never, and then every control turns red within a day. Much more often uses up what
     * the rate limit leaves to this host itself.
     */
    @WithDefault("1h")
    Duration every();

    /** How often the service scans itself: 13 requests as nobody, of the 50 an hour and 200 a day that this host has. */
    @WithDefault("6h")
    Duration scanEvery();

    /** The age from which a build counts as one that updates do not reach. */
    @WithDefault("45d")
    Duration buildAgeMax();

    /** How long ago an incident may have been rehearsed. */
    @WithDefault("365d")
    Duration drillAgeMax();

    /** How long monitoring may be silent before it counts as not active. */
    @WithDefault("60s")
    Duration watcherSilenceMax();
}
