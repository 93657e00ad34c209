package dev.bulwark.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * What this replica has rung an alarm about, so that one that goes on does not bury the others.
 *
 * @param <K> what an alarm is about
 */
public final class OnceAnHour<K> {

    private static final Duration QUIET = Duration.ofHours(1);
    private static final int REMEMBERED_MAX = 10_000;

    private final Cache<K, Boolean> rung = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(QUIET)
            .build();

    /** Whether it is time to ring; of those who ask at once, one is told so. */
    public boolean isDue(K about) {
        return rung.asMap().putIfAbsent(about, true) == null;
    }

    /** It could not be rung after all: the next one tries again. */
    public void forget(K about) {
        rung.invalidate(about);
    }
}
