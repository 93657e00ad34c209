package dev.bulwark.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How webhooks are delivered. */
@ConfigMapping(prefix = "bulwark.webhooks")
public interface WebhookConfig {

    /** How often a replica looks for events and deliveries. */
    @WithDefault("1s")
    Duration every();

    /** Deliveries that are under way at once on a replica. */
    @WithDefault("16")
    @Positive
    int atOnceMax();

    /** Within which a receiver must have answered. */
    @WithDefault("10s")
    Duration timeout();

    /** How long a delivery is tried again before it is given up. */
    @WithDefault("72h")
    Duration triedFor();

    /** How long a former secret signs too, so that a receiver can take over the new one. */
    @WithDefault("24h")
    Duration formerSecretFor();

    /** How long deliveries that have ended are kept. */
    @WithDefault("30d")
    Duration keptFor();
}
