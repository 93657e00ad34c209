package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.bulwark.platform.web.SlidingWindow.Verdict;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.SharedStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas that count in one store. */
class SharedWindowsTest {

    private static final int CALLERS_MAX = 1_000;
    private static final long BACK_WITHIN_MILLIS = 10_000;

    /** A busy machine is no silent store. */
    private static final Duration PATIENT = Duration.ofSeconds(5);
    /** The limit of the wait, and what a busy machine needs besides. */
    private static final long SILENCE_MAX_MILLIS = 3_000;

    private static final RateLimits TWENTY_A_MINUTE = RateLimits.of("transfer", List.of("20/1m"));
    private static final RateLimits BOTH = RateLimits.of("anonymous", List.of("8/1d", "5/1h"));

    private final Vertx vertx = Vertx.vertx();
    private SharedStore store;
    private SharedWindows first;
    private SharedWindows second;

    @BeforeEach
    void start() throws IOException {
        store = new SharedStore();
        first = replica(store.url());
        second = replica(store.url());
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private SharedWindows replica(String url) {
        CallerWindows own = new CallerWindows(Ticker.systemTicker(), CALLERS_MAX, Duration.ofDays(1));
        return new SharedWindows(vertx, new Settings(url, PATIENT), own, Ticker.systemTicker());
    }

    private record Settings(String address, Duration timeout) implements RedisConfig {
        @Override
        public Optional<String> url() {
            return Optional.of(address);
        }

        @Override
        public Optional<String> tls() {
            return Optional.empty();
        }

        @Override
        public Optional<String> ca() {
            return Optional.empty();
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(50);
        }

        @Override
        public int connectionsMax() {
            return 8;
        }
    }

    private static Verdict ask(SharedWindows replica, RateLimits limits, String caller) {
        return told(replica.tryPass(limits, caller));
    }

    private static Verdict told(Future<Verdict> asked) {
        try {
            return asked.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void ofThoseWhoComeAtOnceToBothNoMorePassThanTheLimit() {
        List<Future<Verdict>> asked = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            asked.add((n % 2 == 0 ? first : second).tryPass(TWENTY_A_MINUTE, "ada"));
        }
        assertEquals(
                20,
                asked.stream()
                        .map(SharedWindowsTest::told)
                        .filter(Verdict::allowed)
                        .count());
        assertTrue(first.isShared() && second.isShared());
    }

    @Test
    void callersAndPoliciesAreCountedApart() {
        for (int n = 0; n < 20; n++) {
            assertTrue(ask(first, TWENTY_A_MINUTE, "ada").allowed());
        }
        assertFalse(ask(second, TWENTY_A_MINUTE, "ada").allowed());
        assertTrue(ask(second, TWENTY_A_MINUTE, "grace").allowed());
        assertTrue(ask(second, BOTH, "ada").allowed());
    }

    @Test
    void everyLimitHoldsAndTheOneThatIsCloserToItsEndIsTold() {
        for (int left = 4; left >= 0; left--) {
            Verdict verdict = ask(left % 2 == 0 ? first : second, BOTH, "ada");
            assertTrue(verdict.allowed());
            assertEquals(left, verdict.remaining());
            assertEquals(Duration.ofHours(1), verdict.policy().period());
        }
        Verdict refused = ask(first, BOTH, "ada");
        assertFalse(refused.allowed());
        assertEquals(Duration.ofHours(1), refused.policy().period());
        long waitSeconds = TimeUnit.NANOSECONDS.toSeconds(refused.waitNanos());
        assertTrue(waitSeconds > 3_500 && waitSeconds <= 3_600, waitSeconds + " s");
    }

    /** A fixed window, or a bucket that was full again at once, lets up to twice as many through at its edge. */
    @Test
    void noSpanOfThePeriodEverHoldsMoreThanTheLimit() {
        RateLimits limits = new RateLimits("test", List.of(new RateLimit(5, Duration.ofMillis(200))), 5);
        List<Long> before = new ArrayList<>();
        List<Long> after = new ArrayList<>();
        for (int asked = 0; before.size() < 40; asked++) {
            long sentNanos = System.nanoTime();
            if (ask(asked % 2 == 0 ? first : second, limits, "ada").allowed()) {
                before.add(sentNanos);
                after.add(System.nanoTime());
            }
        }
        for (int n = 5; n < before.size(); n++) {
            long spanNanos = after.get(n) - before.get(n - 5);
            assertTrue(spanNanos >= Duration.ofMillis(200).toNanos(), "6 requests within " + spanNanos + " ns");
        }
    }

    @Test
    void whileTheStoreIsDownEachCountsForItselfAndAfterwardsTogetherAgain() throws IOException {
        assertTrue(ask(first, BOTH, "ada").allowed());
        store.stop();

        for (int n = 0; n < 5; n++) {
            assertTrue(ask(first, BOTH, "ada").allowed());
            assertTrue(ask(second, BOTH, "ada").allowed());
        }
        assertFalse(ask(first, BOTH, "ada").allowed());
        assertFalse(ask(second, BOTH, "ada").allowed());
        assertFalse(first.isShared());

        store.start();
        Eventually.within(BACK_WITHIN_MILLIS, () -> {
            ask(first, TWENTY_A_MINUTE, "probe");
            ask(second, TWENTY_A_MINUTE, "other");
            return first.isShared() && second.isShared();
        });
        for (int n = 0; n < 5; n++) {
            assertTrue(ask(n % 2 == 0 ? first : second, BOTH, "grace").allowed());
        }
        assertFalse(ask(first, BOTH, "grace").allowed());
    }

    /** It takes connections and what is said, and never answers: nobody waits longer than the limit, and nobody goes uncounted. */
    @Test
    void aStoreThatNeverAnswersKeepsNobodyWaitingAndNobodyUncounted() throws IOException {
        CallerWindows own = new CallerWindows(Ticker.systemTicker(), CALLERS_MAX, Duration.ofDays(1));
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "redis://127.0.0.1:" + silent.getLocalPort();
            SharedWindows replica =
                    new SharedWindows(vertx, new Settings(url, Duration.ofMillis(200)), own, Ticker.systemTicker());
            for (int n = 0; n < 5; n++) {
                assertTrue(askWithin(SILENCE_MAX_MILLIS, replica, BOTH).allowed());
            }
            assertFalse(askWithin(SILENCE_MAX_MILLIS, replica, BOTH).allowed());
            assertFalse(replica.isShared());
        }
    }

    private static Verdict askWithin(long millis, SharedWindows replica, RateLimits limits) {
        try {
            return replica.tryPass(limits, "ada")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(millis, TimeUnit.MILLISECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void aStoreThatMustBeProvedIsNotReachedInTheClear() {
        assertEquals(
                List.of("BULWARK_REDIS_URL must begin with rediss, or BULWARK_REDIS_TLS be disable"),
                RedisStartRule.problems(new Settings("redis://store:6379", PATIENT), true));
        assertEquals(List.of(), RedisStartRule.problems(new Settings("rediss://store:6379", PATIENT), true));
        assertEquals(List.of(), RedisStartRule.problems(new Settings("redis://store:6379", PATIENT), false));
        assertEquals(
                List.of("BULWARK_REDIS_URL must have the form rediss://host:port"),
                RedisStartRule.problems(new Settings("store:6379", PATIENT), true));
    }
}
