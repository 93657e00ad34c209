package dev.bulwark.platform.web;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.SlidingWindow.Verdict;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.NetUtil;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Counts the request and refuses it when its limit is used up. The key is the user if the token is genuine, else the
 * address (the /64 for IPv6, which one household owns whole). A route's own policy replaces the default one.
 *
 * <p>Headers follow draft-ietf-httpapi-ratelimit-headers: {@code RateLimit-Policy} and {@code RateLimit}.
 */
@ApplicationScoped
class RateLimitLink implements Handler<RoutingContext> {

    private static final Set<String> BY_ADDRESS = Set.of(RateLimitRoutes.LOGIN, RateLimitRoutes.MFA);

    private final TokenOwner tokens;
    private final RequestCounts counts;
    private final Map<String, RateLimits> policies;

    RateLimitLink(RateLimitConfig config, RedisConfig redis, TokenOwner tokens, Vertx vertx, MeterRegistry registry) {
        this.tokens = tokens;
        this.policies = settings(config).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, policy -> RateLimits.of(policy.getKey(), policy.getValue())));
        Duration longest = policies.values().stream()
                .flatMap(limits -> limits.all().stream())
                .map(RateLimit::period)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        CallerWindows own = new CallerWindows(Ticker.systemTicker(), config.keysMax(), longest);
        this.counts = redis.url().isPresent() ? shared(vertx, redis, own, registry) : own;
    }

    private static SharedWindows shared(Vertx vertx, RedisConfig redis, CallerWindows own, MeterRegistry registry) {
        SharedWindows shared = new SharedWindows(vertx, redis, own, Ticker.systemTicker());
        Gauge.builder("bulwark.rate.limit.shared", shared, windows -> windows.isShared() ? 1 : 0)
                .description("1 while requests are counted for all replicas together")
                .strongReference(true)
                .register(registry);
        return shared;
    }

    /** Where requests are counted: in this replica, or for all together. */
    RequestCounts counts() {
        return counts;
    }

    RateLimits policy(String name) {
        return policies.get(name);
    }

    /** What requests are held to. */
    Collection<RateLimits> policies() {
        return policies.values();
    }

    /** The limits of each policy as they are configured. */
    static Map<String, List<String>> settings(RateLimitConfig config) {
        return Map.ofEntries(
                Map.entry(RateLimitRoutes.ANONYMOUS, config.anonymous()),
                Map.entry(RateLimitRoutes.AUTHENTICATED, config.authenticated()),
                Map.entry(RateLimitRoutes.LOGIN, config.login()),
                Map.entry(RateLimitRoutes.MFA, config.mfa()),
                Map.entry("step-up", config.stepUp()),
                Map.entry(RateLimitRoutes.REFRESH, config.refresh()),
                Map.entry("change-password", config.changePassword()),
                Map.entry("reveal", config.reveal()),
                Map.entry("customer-search", config.customerSearch()),
                Map.entry(RateLimitRoutes.SSN_SEARCH, config.ssnSearch()),
                Map.entry("loan-apply", config.loanApply()),
                Map.entry("transfer", config.transfer()),
                Map.entry("transfer-batch", config.transferBatch()));
    }

    @Override
    public void handle(RoutingContext context) {
        Optional<UUID> user = tokens.ownerOf(context.request().getHeader("Authorization"));
        String policy = RateLimitRoutes.policyOf(
                context.request().method().name(), context.request().path(), user.isPresent());
        if (policy.equals(RateLimitRoutes.NONE)) {
            context.next();
            return;
        }
        RateLimits limits = policies.get(policy);
        String owner = user.filter(known -> !BY_ADDRESS.contains(policy))
                .map(UUID::toString)
                .orElseGet(() -> addressKey(RequestOrigin.of(context).ipAddress()));
        Future<Verdict> counted = counts.tryPass(limits, owner);
        if (counted.succeeded()) {
            go(context, limits, counted.result());
            return;
        }
        context.request().pause(); // or its body would be gone before anybody reads it
        counted.onSuccess(verdict -> {
                    context.request().resume();
                    go(context, limits, verdict);
                })
                .onFailure(context::fail);
    }

    private static void go(RoutingContext context, RateLimits limits, Verdict verdict) {
        tell(context.response().headers(), limits, verdict);
        if (verdict.allowed()) {
            context.next();
        } else {
            context.fail(refusal(verdict));
        }
    }

    static ProblemException refusal(Verdict verdict) {
        return CommonProblem.RATE_LIMITED.problem().retryAfter(seconds(verdict.waitNanos()));
    }

    private static void tell(MultiMap headers, RateLimits limits, Verdict verdict) {
        StringBuilder policy = new StringBuilder();
        for (RateLimit limit : limits.all()) {
            policy.append(policy.isEmpty() ? "" : ", ")
                    .append('"')
                    .append(limits.name())
                    .append("\";q=")
                    .append(limit.requestsMax())
                    .append(";w=")
                    .append(limit.period().toSeconds());
        }
        headers.set("RateLimit-Policy", policy);
        headers.set(
                "RateLimit",
                "\"" + limits.name() + "\";r=" + verdict.remaining() + ";t="
                        + (verdict.allowed() ? verdict.policy().period().toSeconds() : seconds(verdict.waitNanos())));
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }

    static String addressKey(String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : "" + address;
    }
}
