package dev.bulwark.webhooks;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Where webhooks may lead besides the internet. */
@ConfigMapping(prefix = "bulwark")
public interface WebhookHosts {

    /** Hosts that may have a private address and plain http: an intranet's, or those of a test. */
    Optional<Set<String>> webhookAllowedHosts();
}
