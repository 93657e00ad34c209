package dev.bulwark.posture.scan;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What a whole scan found.
 *
 * @param statuses how many answers had which status: a scan that met only refusals looked at nothing behind them
 */
public record ScanReport(List<Finding> findings, SortedMap<Integer, Integer> statuses) {

    private static final int TOO_MANY_REQUESTS = 429;

    /** An answer of the limiter says nothing about what is behind it. */
    public int throttled() {
        return statuses.getOrDefault(TOO_MANY_REQUESTS, 0);
    }

    public boolean isClean() {
        return findings.isEmpty() && throttled() == 0;
    }

    /** Such as {@code 12 times 401, once 200}. */
    public String answers() {
        return statuses.entrySet().stream()
                .map(entry -> (entry.getValue() == 1 ? "once " : entry.getValue() + " times ") + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
