package dev.bulwark.holds;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long holds last. */
@ConfigMapping(prefix = "bulwark.holds")
public interface HoldConfig {

    /**
     * Life of a hold whose request names no end, up to 90 days. Too short loses the money before it is captured; too long
     * keeps it from its owner.
     */
    @WithDefault("7d")
    @DurationMin(minutes = 1)
    @DurationMax(days = 90)
    Duration lifetime();

    /** Time between two looks for holds that are over. Longer keeps their money set aside for that much longer. */
    @WithDefault("1m")
    @DurationMin(seconds = 1)
    Duration expireEvery();
}
