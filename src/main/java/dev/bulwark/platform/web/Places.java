package dev.bulwark.platform.web;

import dev.bulwark.platform.problem.CommonProblem;
import io.smallrye.mutiny.Multi;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** So many transfers at once, and no more than a few of one user: who is slow on purpose keeps only his own away. */
public final class Places {

    private final int max;
    private final Semaphore all;
    private final int perUserMax;
    private final Map<UUID, Integer> taken = new ConcurrentHashMap<>();

    public Places(int max, int perUserMax) {
        this.max = max;
        this.all = new Semaphore(max);
        this.perUserMax = perUserMax;
    }

    /** Whether there was one; it must be released then. */
    public boolean tryTake(UUID userId) {
        if (taken.merge(userId, 1, Integer::sum) > perUserMax || !all.tryAcquire()) {
            leave(userId);
            return false;
        }
        return true;
    }

    public void release(UUID userId) {
        all.release();
        leave(userId);
    }

    /** A place of one transfer, which may end in several ways at once. */
    public final class Place {

        private final UUID userId;
        private final AtomicBoolean released = new AtomicBoolean();

        private Place(UUID userId) {
            this.userId = userId;
        }

        /** Once; what comes later does nothing. */
        public void release() {
            if (released.compareAndSet(false, true)) {
                Places.this.release(userId);
            }
        }
    }

    /** Fails with UNAVAILABLE when there is none. */
    public Place take(UUID userId, long retrySeconds) {
        if (!tryTake(userId)) {
            throw CommonProblem.UNAVAILABLE.problem().retryAfter(retrySeconds);
        }
        return new Place(userId);
    }

    /** Whether more than half of them are taken. */
    public boolean areScarce() {
        return 2 * all.availablePermits() < max;
    }

    /**
     * The transfer, in a place that is taken before it begins and kept until it ends; fails with UNAVAILABLE when there is
     * none.
     */
    public <T> Multi<T> during(UUID userId, long retrySeconds, Supplier<Multi<T>> transfer) {
        return Multi.createFrom().deferred(() -> {
            Place place = take(userId, retrySeconds);
            return Multi.createFrom().<T>deferred(transfer::get).onTermination().invoke(place::release);
        });
    }

    private void leave(UUID userId) {
        taken.computeIfPresent(userId, (user, places) -> places == 1 ? null : places - 1);
    }
}
