package dev.bulwark.platform.web;

import com.github.benmanes.caffeine.cache.Ticker;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.platform.web.SlidingWindow.Verdict;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Counts requests in Redis, so that replicas share what a caller has used up: the rule of {@link SlidingWindow} in a script
 * that the server runs as one step. While the server does not answer, each replica counts in its own windows, which remember
 * nothing of before: then a caller has its limit once on each of them, and nobody goes uncounted.
 */
final class SharedWindows implements RequestCounts {

    private static final Logger LOG = Logger.getLogger(SharedWindows.class);
    private static final String SCRIPT = "/redis/sliding-window.lua";
    private static final String PREFIX = "bulwark:limit:";

    /** Requests that wait for a connection. One that finds no place is counted apart, which a burst must not bring about. */
    private static final int WAITING_MAX = 10_000;

    private static final int SILENCE_SECONDS = 5;

    private final Redis redis;
    private final CallerWindows own;
    private final Ticker ticker;
    private final long timeoutMillis;
    private final long pauseNanos;
    private final String script = script();
    private volatile String digest;
    private volatile long pausedUntilNanos;
    private volatile boolean paused;

    SharedWindows(Vertx vertx, RedisConfig config, CallerWindows own, Ticker ticker) {
        this.redis = Redis.createClient(vertx, options(config));
        this.own = own;
        this.ticker = ticker;
        this.timeoutMillis = config.timeout().toMillis();
        this.pauseNanos = config.pause().toNanos();
    }

    private static RedisOptions options(RedisConfig config) {
        NetClientOptions net = new NetClientOptions()
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setIdleTimeout(SILENCE_SECONDS) // a request that was given up keeps its connection until then
                .setHostnameVerificationAlgorithm("HTTPS");
        config.ca().ifPresent(file -> net.setTrustOptions(new PemTrustOptions().addCertPath(file)));
        return new RedisOptions()
                .setConnectionString(config.url().orElseThrow())
                .setMaxPoolSize(config.connectionsMax())
                .setMaxPoolWaiting(WAITING_MAX)
                .setNetClientOptions(
                        net.setConnectTimeout((int) config.timeout().toMillis()));
    }

    private static String script() {
        try (InputStream file = SharedWindows.class.getResourceAsStream(SCRIPT)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether the last request was counted for all replicas. */
    boolean isShared() {
        return !paused;
    }

    @Override
    public Future<Verdict> tryPass(RateLimits limits, String caller) {
        if (paused && ticker.read() - pausedUntilNanos < 0) {
            return own.tryPass(limits, caller);
        }
        return ask(limits, caller)
                .timeout(timeoutMillis, TimeUnit.MILLISECONDS)
                .onSuccess(told -> resume())
                .recover(failure -> {
                    pause(failure);
                    return own.tryPass(limits, caller);
                });
    }

    private void resume() {
        if (paused) {
            paused = false;
            LOG.info("requests are counted for all replicas again");
        }
    }

    private void pause(Throwable failure) {
        pausedUntilNanos = ticker.read() + pauseNanos;
        if (!paused) {
            paused = true;
            LOG.warnf("requests are counted by each replica for itself: %s", failure.toString());
        }
    }

    private Future<Verdict> ask(RateLimits limits, String caller) {
        String known = digest;
        return known == null
                ? load().compose(loaded -> evaluate(loaded, limits, caller))
                : evaluate(known, limits, caller)
                        .recover(failure -> isForgotten(failure)
                                ? load().compose(loaded -> evaluate(loaded, limits, caller))
                                : Future.failedFuture(failure));
    }

    /** A server that was started anew does not know the script. */
    private static boolean isForgotten(Throwable failure) {
        return failure instanceof ErrorType error && error.is("NOSCRIPT");
    }

    private Future<String> load() {
        return redis.send(Request.cmd(Command.SCRIPT).arg("LOAD").arg(script))
                .map(Response::toString)
                .onSuccess(loaded -> digest = loaded);
    }

    private Future<Verdict> evaluate(String loaded, RateLimits limits, String caller) {
        Request request = Request.cmd(Command.EVALSHA)
                .arg(loaded)
                .arg(1)
                .arg(PREFIX + limits.name() + ' ' + caller)
                .arg(UuidCreator.getTimeOrderedEpoch().toString());
        for (RateLimit limit : limits.all()) {
            request.arg(limit.requestsMax()).arg(TimeUnit.NANOSECONDS.toMicros(limit.periodNanos()));
        }
        return redis.send(request).map(answer -> verdict(limits, answer));
    }

    private static Verdict verdict(RateLimits limits, Response answer) {
        RateLimit policy = limits.all().get(answer.get(1).toInteger());
        int remaining = answer.get(2).toInteger();
        long waitNanos = TimeUnit.MICROSECONDS.toNanos(answer.get(3).toLong());
        return new Verdict(answer.get(0).toInteger() == 1, policy, remaining, waitNanos, false);
    }
}
