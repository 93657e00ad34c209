package dev.bulwark.platform.web;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** So many transfers at once, and no more than a few of one user: who is slow on purpose keeps only his own away. */
public final class Places {

    private final Semaphore all;
    private final int perUserMax;
    private final Map<UUID, Integer> taken = new ConcurrentHashMap<>();

    public Places(int max, int perUserMax) {
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

    private void leave(UUID userId) {
        taken.computeIfPresent(userId, (user, places) -> places == 1 ? null : places - 1);
    }
}
