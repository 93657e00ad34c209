package dev.bulwark.monitoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How security monitoring looks and tells. What it looks for are rows of {@code security_rule}. */
@ConfigMapping(prefix = "bulwark.monitoring")
public interface MonitoringConfig {

    /** How often a replica looks at what has committed: an alert comes up to this much after its cause. */
    @WithDefault("1s")
    Duration every();

    /** How old the last look of any replica may be before {@code monitoring_behind} rings. Too short rings at each restart. */
    @WithDefault("30s")
    Duration behindMax();

    /** How often a stream asks for new alerts, and whether its caller may still see them. */
    @WithDefault("1s")
    Duration streamEvery();

    /** After how long a silent stream says that it lives. Longer than a proxy waits, and the proxy ends it. */
    @WithDefault("15s")
    Duration streamHeartbeat();

    /** Streams of one user at once on a replica. */
    @WithDefault("3")
    @Positive
    int streamsPerUserMax();

    /** Streams at once on a replica; each asks the database every {@link #streamEvery()}. */
    @WithDefault("50")
    @Positive
    int streamsMax();
}
