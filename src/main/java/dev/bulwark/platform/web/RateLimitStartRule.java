package dev.bulwark.platform.web;

import dev.bulwark.platform.startup.StartRule;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** No start with limits that could not be counted: every request would fail over them. */
@Singleton
class RateLimitStartRule implements StartRule {

    private final RateLimitConfig config;

    RateLimitStartRule(RateLimitConfig config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        return RateLimitLink.settings(config).entrySet().stream()
                .filter(policy -> !isReadable(policy))
                .map(policy -> "BULWARK_RATE_LIMIT_"
                        + policy.getKey().toUpperCase(Locale.ROOT).replace('-', '_')
                        + " must be limits such as 200/1d, separated by commas, of at most 9999999 requests")
                .sorted()
                .toList();
    }

    private static boolean isReadable(Map.Entry<String, List<String>> policy) {
        try {
            return !RateLimits.of(policy.getKey(), policy.getValue()).all().isEmpty();
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
