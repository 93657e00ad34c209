package dev.bulwark.cli;

import dev.bulwark.evidence.EvidenceConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import java.io.IOException;
import java.time.Duration;

/** How long the audit log is kept at least, as the variables of the service spell it. */
final class Retention {

    private Retention() {}

    /**
     * @param text null for the default
     * @param name of what said it, for the message
     */
    static Duration of(String text, String name) throws IOException {
        try {
            Duration retention = DurationConverter.parseDuration(text == null ? EvidenceConfig.RETENTION : text);
            if (retention.isNegative()) {
                throw new IOException(name + " is negative");
            }
            return retention;
        } catch (IllegalArgumentException malformed) {
            throw new IOException(name + " is no duration such as " + EvidenceConfig.RETENTION, malformed);
        }
    }
}
