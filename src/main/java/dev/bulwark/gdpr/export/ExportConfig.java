package dev.bulwark.gdpr.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Copies of customers' data. */
@ConfigMapping(prefix = "bulwark.gdpr.export")
public interface ExportConfig {

    /** Whom the bank passes customers' data on to, as the copy tells it (GDPR, Art. 15(1)(c)), by commas. */
    Optional<List<String>> recipients();

    /** How long a password waits for its archive. Longer leaves it usable by whoever steals the session. */
    @WithDefault("10m")
    Duration passwordLifetime();

    /** Archives that a replica makes at once; each takes a worker thread and some memory. */
    @WithDefault("4")
    int archivesMax();

    /** Copies as JSON that a replica makes at once; each takes some memory. */
    @WithDefault("32")
    int jsonMax();

    /**
     * How long a reader of a copy may take for a part of it, some hundred kilobytes at most. Less cuts off phones on bad
     * lines; more lets a few readers that hardly read keep all places.
     */
    @WithDefault("2m")
    Duration partWithin();
}
