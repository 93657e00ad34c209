package dev.bulwark.schedules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of scheduled transfers. */
@ConfigMapping(prefix = "bulwark.schedules")
public interface ScheduleConfig {

    /** How often each replica looks for due transfers. */
    @WithDefault("1m")
    Duration every();
}
