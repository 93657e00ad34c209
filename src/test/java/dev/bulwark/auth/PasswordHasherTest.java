package dev.bulwark.auth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordHasherTest {

    private static final int STRANGERS = 80;
    private static final Duration KNOWN_MAX = Duration.ofSeconds(10);

    @Inject
    PasswordHasher hasher;

    @Inject
    AuthConfig config;

    @Test
    void aCrowdOfStrangersKeepsNobodyOutWhoIsKnown() {
        String hash = hasher.hash("Correct-Horse-9!").await().indefinitely();
        CountDownLatch held = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> strangers;
        try {
            IntStream.range(0, config.hashingThreads())
                    .forEach(n -> hasher.away(() -> waitFor(held)).subscribe().asCompletionStage());
            strangers = IntStream.range(0, STRANGERS)
                    .mapToObj(n -> attempt(hasher.matches("wrong", null)))
                    .toList();
            assertTrue(strangers.stream().anyMatch(PasswordHasherTest::isTurnedAway), "their line is full");
            assertTrue(hasher.matchesOfKnown("Correct-Horse-9!", hash).await().atMost(KNOWN_MAX));
        } finally {
            held.countDown();
        }
        assertTrue(strangers.stream().allMatch(one -> isTurnedAway(one) || !one.join()), "nobody has that password");
    }

    private static boolean waitFor(CountDownLatch latch) throws InterruptedException {
        latch.await();
        return true;
    }

    private static CompletableFuture<Boolean> attempt(Uni<Boolean> comparison) {
        return comparison.subscribe().asCompletionStage();
    }

    private static boolean isTurnedAway(CompletableFuture<Boolean> attempt) {
        if (!attempt.isCompletedExceptionally()) {
            return false;
        }
        try {
            attempt.join();
            return false;
        } catch (CompletionException failure) {
            return failure.getCause() instanceof BulkheadException;
        }
    }
}
