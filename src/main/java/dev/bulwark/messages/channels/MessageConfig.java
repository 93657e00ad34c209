package dev.bulwark.messages.channels;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How people are told, whatever the channel. */
@ConfigMapping(prefix = "bulwark.messages")
public interface MessageConfig {

    /** The bank's name, as it stands in what people are sent. */
    @WithDefault("Banking Management System")
    String bankName();

    /** How often a replica looks for messages. More than a second lets alerts come late. */
    @WithDefault("1s")
    Duration every();

    /** How often a replica counts what waits, for its metrics. */
    @WithDefault("10s")
    Duration measureEvery();

    /** Messages of one channel that are under way at once on a replica. */
    @WithDefault("8")
    @Positive
    int atOnceMax();

    /** Within which a channel must have taken a message over. */
    @WithDefault("10s")
    Duration timeout();

    /** How long a replica leaves a channel alone that has failed {@link #failingAfter} times in a row. */
    @WithDefault("10s")
    Duration circuitOpenFor();

    /** Failures in a row after which a channel counts as failing and raises {@code channel_failing}. */
    @WithDefault("3")
    @Min(1)
    int failingAfter();

    /** From a failure to the next try; doubled by each further one. */
    @WithDefault("5s")
    Duration retryFirst();

    /** The longest time between two tries. */
    @WithDefault("5m")
    Duration retryLongest();

    /** How long a message is tried again before it is given up. */
    @WithDefault("24h")
    Duration triedFor();

    /** How long messages that have ended are kept, without their addresses. */
    @WithDefault("30d")
    Duration keptFor();

    /** Hosts of channels that may have an address that is not public, and plain http. */
    Optional<Set<String>> allowedHosts();
}
