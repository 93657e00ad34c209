package dev.bulwark.command;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the write contract. */
@ConfigMapping(prefix = "bulwark.command")
public interface CommandConfig {

    /** How long an idempotency key is kept. Shorter lets a late client retry pay twice. */
    @WithDefault("24h")
    Duration keyRetention();

    /** How long an outbox event is kept for who reads it. */
    @WithDefault("7d")
    Duration outboxRetention();
}
