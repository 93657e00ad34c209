package dev.bulwark.platform.web;

import dev.bulwark.platform.problem.CommonProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Asks again and again, while something long is given to a caller, whether it still may be. */
@ApplicationScoped
public class CallerWatch {

    private final CallerCheck callers;
    private final long everyNanos;

    CallerWatch(CallerCheck callers, WebConfig config) {
        this.callers = callers;
        this.everyNanos = config.callerCheckEvery().toNanos();
    }

    /**
     * The parts. Fails with UNAUTHENTICATED, instead of the part that comes next, when the session has ended or none of the
     * permissions is left.
     *
     * @param context the request's, to which the sessions belong, wherever the reader asks from
     */
    public <T> Multi<T> during(Multi<T> parts, Caller caller, Set<String> permissions, Context context) {
        return Multi.createFrom().deferred(() -> {
            AtomicLong askedNanos = new AtomicLong(System.nanoTime()); // at the door
            return parts.onItem().transformToUniAndConcatenate(part -> {
                long now = System.nanoTime();
                if (now - askedNanos.get() < everyNanos) {
                    return Uni.createFrom().item(part);
                }
                askedNanos.set(now);
                return callers.mayStill(caller, permissions)
                        .runSubscriptionOn(question -> context.runOnContext(then -> question.run()))
                        .map(may -> {
                            if (!may) {
                                throw CommonProblem.UNAUTHENTICATED.problem();
                            }
                            return part;
                        });
            });
        });
    }
}
