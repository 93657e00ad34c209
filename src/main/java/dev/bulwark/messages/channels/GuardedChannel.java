package dev.bulwark.messages.channels;

import dev.bulwark.messages.channels.ChannelFailure.Kind;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * A channel behind a circuit breaker, a time limit and a bulkhead of its own. The breaker counts what is the channel's fault
 * alone: a recipient that is refused says nothing against the server that refuses him.
 */
public final class GuardedChannel {

    private static final double ALL = 1.0;

    private final Channel channel;
    private final TypedGuard<Uni<Void>> guard;
    private final long openNanos;
    private volatile long openUntil = System.nanoTime();

    GuardedChannel(Channel channel, MessageConfig config) {
        this.channel = channel;
        Duration open = config.circuitOpenFor();
        this.openNanos = open.toNanos();
        this.guard = TypedGuard.create(new TypeLiteral<Uni<Void>>() {})
                .withDescription("messages-" + channel.name().code())
                .withCircuitBreaker()
                .requestVolumeThreshold(config.failingAfter())
                .failureRatio(ALL)
                .delay(open.toMillis(), ChronoUnit.MILLIS)
                .when(GuardedChannel::isOfChannel)
                .onStateChange(this::changed)
                .done()
                .withTimeout()
                .duration(config.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withBulkhead()
                .limit(config.atOnceMax())
                .queueSize(config.atOnceMax())
                .done()
                .build();
    }

    private static boolean isOfChannel(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof ChannelFailure && ((ChannelFailure) failure).kind() == Kind.CHANNEL;
    }

    private void changed(CircuitBreakerState state) {
        if (state == CircuitBreakerState.OPEN) {
            openUntil = System.nanoTime() + openNanos;
        }
    }

    public ChannelName name() {
        return channel.name();
    }

    /** Whether nothing should be sent now. It ends by itself, and the next message is the probe. */
    public boolean isOpen() {
        return openUntil - System.nanoTime() > 0;
    }

    /**
     * Comes back to the caller's event loop, where a session may be opened, whichever thread ended the wait. Fails with {@link
     * ChannelFailure} and nothing else.
     */
    public Uni<Void> send(Outgoing message) {
        Context caller = Vertx.currentContext();
        Uni<Void> sent = Uni.createFrom()
                .deferred(() -> guard.get(() -> channel.send(message)))
                .onFailure(failure -> !(failure instanceof ChannelFailure))
                .transform(GuardedChannel::failure);
        return caller == null ? sent : sent.emitOn(work -> caller.runOnContext(on -> work.run()));
    }

    private static ChannelFailure failure(Throwable failure) {
        if (failure instanceof CircuitBreakerOpenException || failure instanceof BulkheadException) {
            return new ChannelFailure(Kind.LATER, "circuit_open");
        }
        return new ChannelFailure(Kind.CHANNEL, failure instanceof TimeoutException ? "timeout" : "unreachable");
    }
}
