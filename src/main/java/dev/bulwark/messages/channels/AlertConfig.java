package dev.bulwark.messages.channels;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Whom alerts are told. */
@ConfigMapping(prefix = "bulwark.alerts")
public interface AlertConfig {

    /** The least severity that is told: low, medium, high or critical. Too low, and the one that counts drowns. */
    @WithDefault("medium")
    String minSeverity();

    Optional<List<String>> mailTo();

    /** International numbers, such as +4930123456. */
    Optional<List<String>> smsTo();

    Optional<String> webhookUrl();

    /** What the requests are signed with; at least 32 characters. */
    Optional<String> webhookSecret();
}
