package dev.bulwark.approvals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a command needs a second person. Thresholds are in the units of each command's own currency. */
@ConfigMapping(prefix = "bulwark.approvals")
public interface ApprovalConfig {

    /** A transfer of more than this waits. */
    @WithDefault("10000.00")
    Threshold transferThreshold();

    /** A reversal of more than this waits. */
    @WithDefault("10000.00")
    Threshold reversalThreshold();

    /** A loan of more than this waits. */
    @WithDefault("50000.00")
    Threshold loanThreshold();

    /** How long a command waits before it ends undone. */
    @WithDefault("24h")
    Duration expiresAfter();

    /** How long a password that one person gave another keeps the two, and others of the same giver, from deciding together. */
    @WithDefault("24h")
    Duration independentAfter();
}
