package dev.bulwark.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are sealed. */
@ConfigMapping(prefix = "bulwark.audit")
public interface EvidenceConfig {

    /** The default of {@link #retention}. */
    String RETENTION = "2555d";

    /** How often a replica looks for events to seal. Longer leaves more of them changeable unseen. */
    @WithDefault("1s")
    Duration sealEvery();

    /** A line of JSON for each event, in the order in which they are sealed; {@code none} for no file. */
    @WithDefault("logs/audit.log")
    String logFile();

    /** Where this replica keeps checkpoints outside of the database, a line of JSON each; {@code none} for nowhere. */
    @WithDefault("logs/audit-checkpoints.log")
    String anchorFile();

    /** An event that is this old and not sealed raises the alarm. */
    @WithDefault("30s")
    Duration unsealedMax();

    /** How often a replica looks whether the next month of the log is there. Seldom is enough: there should be a year of them. */
    @WithDefault("1h")
    Duration monthsEvery();

    /**
     * How long the log is kept at least. Shorter lets an operator retire what the law may ask for; what is older stays until he
     * does. The default is that of financial records.
     */
    @WithDefault(RETENTION)
    Duration retention();
}
