package dev.bulwark.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Limits that hold inside of an operation, for what its route does not tell. Counted where those of routes are. */
@ApplicationScoped
public class CallerLimits {

    private final RateLimitLink limiter;

    CallerLimits(RateLimitLink limiter) {
        this.limiter = limiter;
    }

    /** Counts once for the caller's user, and goes on where it was called. Fails with RATE_LIMITED. */
    public Uni<Void> pass(String policy, Caller caller) {
        Context context = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(() -> limiter.counts()
                        .tryPass(limiter.policy(policy), caller.userId().toString())
                        .toCompletionStage())
                .emitOn(next -> context.runOnContext(now -> next.run()))
                .invoke(verdict -> {
                    if (!verdict.allowed()) {
                        throw RateLimitLink.refusal(verdict);
                    }
                })
                .replaceWithVoid();
    }
}
