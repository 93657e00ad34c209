package dev.bulwark.platform.web;

import dev.bulwark.platform.problem.CommonProblem;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.OptionalLong;

/**
 * Lets nothing new in once the service is stopping. The framework waits until no request is under way; while it goes on
 * serving whoever comes, a busy service would never get there, and its last requests would be cut off.
 */
@ApplicationScoped
class ClosingTimeLink implements Handler<RoutingContext> {

    private static final long RETRY_SECONDS = 1;

    private final long delayNanos;
    private volatile OptionalLong closesAtNanos = OptionalLong.empty();

    ClosingTimeLink(WebConfig config) {
        this.delayNanos = config.shutdownDelay().toNanos();
    }

    void stopping(@Observes ShutdownDelayInitiatedEvent told) {
        closesAtNanos = OptionalLong.of(System.nanoTime() + delayNanos);
    }

    @Override
    public void handle(RoutingContext context) {
        OptionalLong closes = closesAtNanos;
        if (closes.isPresent() && System.nanoTime() - closes.getAsLong() >= 0) {
            throw CommonProblem.UNAVAILABLE.problem().retryAfter(RETRY_SECONDS);
        }
        context.next();
    }
}
