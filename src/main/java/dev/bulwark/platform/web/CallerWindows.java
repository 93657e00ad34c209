package dev.bulwark.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.bulwark.platform.web.SlidingWindow.Verdict;
import io.vertx.core.Future;
import java.time.Duration;

/**
 * The windows of all callers, in bounded memory. A flood of new addresses pushes out whoever asks little; whoever has used
 * up half of a limit is remembered apart, where only others of that kind can push it out. So no flood of addresses that ask
 * once or twice lets anybody ask more than one and a half times what its limit says, and none resets a caller at its limit.
 */
final class CallerWindows implements RequestCounts {

    private final Ticker ticker;
    private final Cache<String, SlidingWindow> newcomers;
    private final Cache<String, SlidingWindow> watched;

    /**
     * @param callersMax how many are remembered, of each of the two kinds
     * @param periodMax the longest period of any limit: who has been silent for as long has used up nothing
     */
    CallerWindows(Ticker ticker, int callersMax, Duration periodMax) {
        this.ticker = ticker;
        this.newcomers = cache(ticker, callersMax, periodMax);
        this.watched = cache(ticker, callersMax, periodMax);
    }

    private static Cache<String, SlidingWindow> cache(Ticker ticker, int sizeMax, Duration periodMax) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(sizeMax)
                .expireAfterAccess(periodMax)
                .build();
    }

    @Override
    public Future<Verdict> tryPass(RateLimits limits, String caller) {
        return Future.succeededFuture(count(limits, caller));
    }

    /** Counts a request of this caller if every limit allows it. */
    Verdict count(RateLimits limits, String caller) {
        String key = limits.name() + ' ' + caller;
        SlidingWindow known = watched.getIfPresent(key);
        SlidingWindow window = known != null ? known : newcomers.get(key, unknown -> new SlidingWindow());
        Verdict verdict = window.tryPass(limits, ticker.read());
        if (known == null && verdict.halfUsedUp()) {
            watched.put(key, window);
        }
        return verdict;
    }

    /** Windows in memory now. */
    long count() {
        newcomers.cleanUp();
        watched.cleanUp();
        return newcomers.estimatedSize() + watched.estimatedSize();
    }
}
