package dev.bulwark.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How postings travel to the database. */
@ConfigMapping(prefix = "bulwark.ledger")
public interface LedgerConfig {

    /** Sets in flight at once, each over a connection of its own. Two keep the database busy while one set commits. */
    @WithDefault("2")
    @Min(1)
    @Max(8)
    int lanes();

    /** Postings of one set. Larger sets cost less for each, and hold their locks longer. */
    @WithDefault("128")
    @Min(1)
    @Max(1000)
    int setMax();

    /** Postings that wait. One more is answered 503, so that waiting never costs memory or patience without end. */
    @WithDefault("4096")
    @Min(1)
    int waitingMax();

    /**
     * How long a lane waits for the answer to a set. Longer than the database lets a statement run, so that it passes only
     * when nothing is heard of the database any more.
     */
    @WithDefault("25s")
    Duration deadline();
}
