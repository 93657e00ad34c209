package dev.bulwark.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How many streams are open on this replica; each costs a question a second. */
@ApplicationScoped
class StreamPlaces {

    private final Map<UUID, Integer> ofUser = new HashMap<>();
    private final int perUserMax;
    private final int max;
    private int taken;

    StreamPlaces(MonitoringConfig config) {
        this.perUserMax = config.streamsPerUserMax();
        this.max = config.streamsMax();
    }

    /** Fails with TOO_MANY_STREAMS. Who takes one gives it back. */
    synchronized void take(UUID userId) {
        if (taken >= max || ofUser.getOrDefault(userId, 0) >= perUserMax) {
            throw MonitoringProblem.TOO_MANY_STREAMS.problem().retryAfter(1);
        }
        taken++;
        ofUser.merge(userId, 1, Integer::sum);
    }

    synchronized void giveBack(UUID userId) {
        taken--;
        ofUser.computeIfPresent(userId, (user, places) -> places == 1 ? null : places - 1);
    }
}
