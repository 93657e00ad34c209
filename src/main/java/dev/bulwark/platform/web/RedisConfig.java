package dev.bulwark.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Optional;

/** The store in which replicas count requests together; without it each counts for itself. */
@ConfigMapping(prefix = "bulwark.redis")
public interface RedisConfig {

    /** {@code rediss://user:password@host:port/database}. It holds users' ids and addresses, and when they asked. */
    Optional<String> url();

    /** {@code disable} for a connection without TLS in production, said aloud. */
    Optional<String> tls();

    /** PEM file of the authority that signed the store's certificate; without it, those that the JVM trusts. */
    Optional<String> ca();

    /**
     * How long a request waits for the store before it is counted in this process. Less counts apart at every hiccup; more
     * delays every request while the store is silent.
     */
    @WithDefault("100ms")
    Duration timeout();

    /** How long the store is then left alone. */
    @WithDefault("1s")
    Duration pause();

    /** Connections of each event loop's requests together. */
    @WithDefault("8")
    @Positive
    int connectionsMax();
}
