package dev.bulwark.ledger;

import dev.bulwark.platform.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Collects the commands that arrive while earlier ones are in flight, and sends them together. There is no timer: a
 * command that finds a free lane leaves at once, alone; the busier the database, the larger the sets.
 *
 * <p>Each command keeps its own verdict. When the database refuses a whole set, which only a defect can cause, its
 * commands are sent again one by one, so that the one at fault fails alone. So they are when somebody sits on the lock of
 * an account for longer than the database waits; whoever else needs the accounts of a command that was in vain then
 * fails unsent, as each would hold the lane for that time again. A connection that breaks or falls silent, or a statement
 * that takes too long, leaves open what became of the set: every command of it fails, and the same idempotency key tells.
 */
@ApplicationScoped
class PostingQueue {

    private static final long RETRY_SECONDS = 1;

    // SQLSTATEs of PostgreSQL, appendix A of its documentation
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String QUERY_CANCELED = "57014";
    private static final Set<String> LOST_A_RACE = Set.of("40001", "40P01");

    /** A command on its way, with the context of its request, on which its verdict is told. */
    private record Waiting(PostingCommand command, UniEmitter<? super Verdict> emitter, Context context) {

        void tell(Verdict verdict) {
            context.runOnContext(now -> emitter.complete(verdict));
        }

        void fail(Throwable failure) {
            context.runOnContext(now -> emitter.fail(failure));
        }

        String key() {
            return command.callerId() + "/" + command.idempotencyKey();
        }
    }

    private final Vertx vertx;
    private final Pool pool;
    private final LedgerConfig config;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final AtomicInteger busyLanes = new AtomicInteger();

    PostingQueue(Vertx vertx, Pool pool, LedgerConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.config = config;
    }

    /** Fails with UNAVAILABLE when too many wait, or as the database fails. */
    Uni<Verdict> submit(PostingCommand command) {
        return Uni.createFrom().emitter(emitter -> {
            if (waitingCount.incrementAndGet() > config.waitingMax()) {
                waitingCount.decrementAndGet();
                emitter.fail(CommonProblem.UNAVAILABLE.problem().retryAfter(RETRY_SECONDS));
                return;
            }
            waiting.add(new Waiting(command, emitter, vertx.getOrCreateContext()));
            fillLanes();
        });
    }

    /** Whoever adds a command or frees a lane calls this, so a command never waits beside a free lane. */
    private void fillLanes() {
        while (!waiting.isEmpty()) {
            int busy = busyLanes.get();
            if (busy >= config.lanes()) {
                return;
            }
            if (busyLanes.compareAndSet(busy, busy + 1)) {
                List<Waiting> set = nextSet();
                if (set.isEmpty()) {
                    busyLanes.decrementAndGet();
                } else {
                    send(set);
                }
            }
        }
    }

    /** A key that comes twice at once is in progress the second time; the database never sees both in one set. */
    private List<Waiting> nextSet() {
        List<Waiting> set = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Waiting next;
        while (set.size() < config.setMax() && (next = waiting.poll()) != null) {
            waitingCount.decrementAndGet();
            if (keys.add(next.key())) {
                set.add(next);
            } else {
                next.tell(Verdict.inProgress());
            }
        }
        return set;
    }

    private void send(List<Waiting> set) {
        execute(set, sent -> {
            if (sent.succeeded()) {
                tell(set, sent.result());
            } else if (sent.cause() instanceof PgException refused && isWorthAnother(set, refused.getSqlState())) {
                sendAlone(set, 0, new HashSet<>());
                return;
            } else {
                set.forEach(failed -> failed.fail(sent.cause()));
            }
            freeLane();
        });
    }

    private static boolean isWorthAnother(List<Waiting> set, String sqlState) {
        return set.size() > 1 ? !sqlState.equals(QUERY_CANCELED) : LOST_A_RACE.contains(sqlState);
    }

    /**
     * In their order, on the lane that they have.
     *
     * @param locked the accounts of commands that waited in vain
     */
    private void sendAlone(List<Waiting> set, int next, Set<UUID> locked) {
        if (next == set.size()) {
            freeLane();
            return;
        }
        List<Waiting> alone = List.of(set.get(next));
        Posting posting = alone.get(0).command().posting();
        List<UUID> accounts = List.of(posting.debitAccountId(), posting.creditAccountId());
        if (!Collections.disjoint(locked, accounts)) {
            alone.get(0).fail(CommonProblem.UNAVAILABLE.problem().retryAfter(RETRY_SECONDS));
            sendAlone(set, next + 1, locked);
            return;
        }
        execute(alone, sent -> {
            if (sent.succeeded()) {
                tell(alone, sent.result());
            } else {
                if (sent.cause() instanceof PgException refused
                        && refused.getSqlState().equals(LOCK_NOT_AVAILABLE)) {
                    locked.addAll(accounts);
                }
                alone.get(0).fail(sent.cause());
            }
            sendAlone(set, next + 1, locked);
        });
    }

    /** Whatever fails comes back as a failure: a lane that is never freed would be one less for good. */
    private void execute(List<Waiting> set, Handler<AsyncResult<List<Verdict>>> then) {
        Future.succeededFuture(set)
                .map(sent -> PostingSet.of(sent.stream().map(Waiting::command).toList()))
                .compose(postings -> pool.preparedQuery(PostingSet.SQL)
                        .execute(postings.parameters())
                        .map(rows -> postings.verdicts(rows.iterator().next())))
                .timeout(config.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .onComplete(then);
    }

    private static void tell(List<Waiting> set, List<Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            set.get(i).tell(verdicts.get(i));
        }
    }

    private void freeLane() {
        busyLanes.decrementAndGet();
        fillLanes();
    }
}
