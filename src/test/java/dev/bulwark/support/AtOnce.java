package dev.bulwark.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** A race. */
public final class AtOnce {

    private AtOnce() {}

    /** Starts all of them together; answers what each came to. */
    public static <T> List<T> run(int number, IntFunction<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int n = 0; n < number; n++) {
                int runner = n;
                running.add(threads.submit(() -> {
                    start.await();
                    return work.apply(runner);
                }));
            }
            start.countDown();
            List<T> ended = new ArrayList<>();
            for (Future<T> one : running) {
                ended.add(one.get());
            }
            return ended;
        } finally {
            threads.shutdownNow();
        }
    }
}
