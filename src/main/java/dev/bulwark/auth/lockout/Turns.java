package dev.bulwark.auth.lockout;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Parallel guesses stand in line: while as many are being compared as may be wrong, the next one waits for their answers,
 * without a connection or a lock. So right passwords that come at once are all right, and of wrong ones no more are
 * compared than one by one.
 */
@ApplicationScoped
public class Turns {

    private static final long PAUSE_MIN_MILLIS = 50;
    private static final long PAUSE_MAX_MILLIS = 1000;
    private static final int DOUBLINGS_MAX = 10;
    private static final int TURNS_MAX = 18; // some 15 seconds

    private static final int WAITING_MAX = 64;

    private final AtomicInteger waiting = new AtomicInteger();
    private final Vertx vertx;

    Turns(Vertx vertx) {
        this.vertx = vertx;
    }

    /** It is not this guess's turn yet. */
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("others are being compared", null, false, false);
        }
    }

    /**
     * Fails with TOO_MANY_FAILED_ATTEMPTS, to be tried again in a second, if the turn does not come in time or too
     * many wait already.
     *
     * @param begin opens a transaction, again each time
     */
    public <T> Uni<T> take(Supplier<Uni<T>> begin) {
        return take(begin, 0);
    }

    /** Each who waits asks the database again and again, so that they are few. */
    private void stand() {
        if (waiting.incrementAndGet() > WAITING_MAX) {
            waiting.decrementAndGet();
            throw LockoutProblem.TOO_MANY_FAILED_ATTEMPTS.problem().retryAfter(1);
        }
    }

    private <T> Uni<T> take(Supplier<Uni<T>> begin, int turn) {
        return begin.get().onFailure(Busy.class).recoverWithUni(() -> {
            if (turn == TURNS_MAX) {
                throw LockoutProblem.TOO_MANY_FAILED_ATTEMPTS.problem().retryAfter(1);
            }
            stand();
            return pause(turn).invoke(waiting::decrementAndGet).chain(() -> take(begin, turn + 1));
        });
    }

    /** On the request's own event loop, where a session to the database can be opened. */
    private Uni<Void> pause(int turn) {
        long millis = Math.min(PAUSE_MAX_MILLIS, PAUSE_MIN_MILLIS << Math.min(turn, DOUBLINGS_MAX));
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(millis, timer -> emitter.complete(null)));
    }
}
