package dev.bulwark.support;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Two clients that read customers, one after the other and at random, until they are stopped. */
public final class Readers implements AutoCloseable {

    private static final int THREADS = 2;
    private static final long SEED = 20260131;

    /** A token lives longer, but not much. */
    private static final long TOKEN_USED_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Production service;
    private final List<String> customerIds;
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final List<Thread> threads;

    public Readers(Production service, List<String> customerIds) {
        this.service = service;
        this.customerIds = customerIds;
        this.threads = IntStream.range(0, THREADS)
                .mapToObj(n -> new Thread(() -> read(new Random(SEED + n))))
                .toList();
        threads.forEach(Thread::start);
    }

    public int reads() {
        return reads.get();
    }

    public int failed() {
        return failed.get();
    }

    /** Returns when the last read has ended. */
    public void await() throws InterruptedException {
        done.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public void close() {
        done.set(true);
    }

    /** Whatever keeps a read from its answer counts: a refusal, a connection that breaks, a login. */
    private void read(Random random) {
        Keeper keeper = null;
        long loggedInNanos = 0;
        while (!done.get()) {
            try {
                if (keeper == null || System.nanoTime() - loggedInNanos > TOKEN_USED_NANOS) {
                    keeper = Keeper.of(service);
                    loggedInNanos = System.nanoTime();
                }
                String id = customerIds.get(random.nextInt(customerIds.size()));
                count(keeper.request()
                                .get(service.url() + "/api/customers/" + id)
                                .statusCode()
                        == 200);
            } catch (Exception | AssertionError unanswered) {
                count(false);
            }
        }
    }

    private void count(boolean read) {
        reads.incrementAndGet();
        if (!read) {
            failed.incrementAndGet();
        }
    }
}
