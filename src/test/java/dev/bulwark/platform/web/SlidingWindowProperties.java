package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SlidingWindowProperties {

    private static final long START_NANOS = -5_000_000_000L; // System.nanoTime may be negative

    /** The plain reading of the rule, kept as simple as possible: the oracle. */
    private static boolean allowed(List<Long> passed, List<RateLimit> limits, long now) {
        return limits.stream()
                .allMatch(limit -> passed.stream()
                                .filter(time -> time > now - limit.periodNanos())
                                .count()
                        < limit.requestsMax());
    }

    @Property(tries = 500)
    void agreesWithTheRuleOnEverySequence(
            @ForAll @Size(max = 200) List<@IntRange(max = 1500) Integer> gapsMillis,
            @ForAll @IntRange(min = 1, max = 9) int few,
            @ForAll @IntRange(min = 1, max = 30) int many) {
        RateLimits limits = RateLimits.of("test", List.of(few + "/1s", (few + many) + "/10s"));
        SlidingWindow window = new SlidingWindow();
        List<Long> passed = new ArrayList<>();
        long now = START_NANOS;
        for (int gapMillis : gapsMillis) {
            now += TimeUnit.MILLISECONDS.toNanos(gapMillis);
            boolean expected = allowed(passed, limits.all(), now);
            SlidingWindow.Verdict verdict = window.tryPass(limits, now);
            assertEquals(expected, verdict.allowed());
            if (verdict.allowed()) {
                passed.add(now);
            } else {
                // The time it names is the first at which the limit lets the next one pass.
                long then = now + verdict.waitNanos();
                assertTrue(allowed(passed, List.of(verdict.policy()), then));
                assertTrue(!allowed(passed, List.of(verdict.policy()), then - 1));
            }
        }
    }

    @Example
    void neverLetsTwiceTheLimitThroughAtTheEdgeOfAWindow() {
        RateLimits limits = RateLimits.of("test", List.of("10/1s"));
        SlidingWindow window = new SlidingWindow();
        long lateNanos = TimeUnit.MILLISECONDS.toNanos(999);
        for (int n = 0; n < 10; n++) {
            assertTrue(window.tryPass(limits, lateNanos).allowed());
        }
        // A fixed window would start anew here, and a bucket that was full again at once would do the same.
        assertTrue(!window.tryPass(limits, TimeUnit.MILLISECONDS.toNanos(1001)).allowed());
        assertTrue(!window.tryPass(limits, TimeUnit.MILLISECONDS.toNanos(1998)).allowed());
        assertTrue(window.tryPass(limits, TimeUnit.MILLISECONDS.toNanos(1999)).allowed());
    }
}
