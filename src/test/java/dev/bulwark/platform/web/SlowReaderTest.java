package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.web.SlowReader.TooSlow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SlowReaderTest {

    private static final UUID USER = new UUID(0, 1);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Places places = new Places(2, 2);

    private AssertSubscriber<Integer> read(Multi<Integer> parts, Duration partMax) {
        return places.during(USER, 1, () -> SlowReader.bounded(parts, partMax, places))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1));
    }

    private boolean isFree() {
        boolean free = places.tryTake(USER) && places.tryTake(USER);
        places.release(USER);
        if (free) {
            places.release(USER);
        }
        return free;
    }

    @Test
    void theLastPartKeepsThePlaceUntilItIsTaken() {
        AssertSubscriber<Integer> reader = read(Multi.createFrom().items(1), LONG);
        reader.assertItems(1).assertNotTerminated();
        assertFalse(isFree());
        reader.request(1).assertItems(1).assertCompleted();
        assertTrue(isFree());
    }

    @Test
    void whoNeverTakesTheLastPartIsCutOffAndItsPlaceIsFree() {
        AssertSubscriber<Integer> reader = read(Multi.createFrom().items(1), SHORT);
        reader.awaitFailure(PATIENCE).assertFailedWith(TooSlow.class);
        assertTrue(isFree());
    }

    @Test
    void aPartIsMadeWhenTheOneBeforeItWasTaken() {
        AtomicInteger made = new AtomicInteger();
        Multi<Integer> parts =
                Multi.createBy().repeating().supplier(made::incrementAndGet).whilst(part -> part < 3);
        AssertSubscriber<Integer> reader = read(parts, LONG);
        assertEquals(1, made.get());
        reader.request(1).assertItems(1, 2);
        assertEquals(2, made.get());
        reader.request(1).assertItems(1, 2, 3).assertNotTerminated();
        reader.request(1).assertCompleted();
        assertEquals(List.of(1, 2, 3), reader.getItems());
    }

    @Test
    void whatIsNeverMadeKeepsNoPlaceEither() {
        AssertSubscriber<Integer> reader = read(Multi.createFrom().nothing(), SHORT);
        reader.awaitFailure(PATIENCE).assertFailedWith(TooSlow.class);
        assertTrue(isFree());
    }

    @Test
    void whilePlacesAreScarceAQuarterOfTheTimeIsLeft() {
        Duration partMax = Duration.ofSeconds(8);
        AssertSubscriber<Integer> first = read(Multi.createFrom().items(1), LONG);
        AssertSubscriber<Integer> second = read(Multi.createFrom().items(1), partMax);
        second.awaitFailure(partMax.dividedBy(2)).assertFailedWith(TooSlow.class);
        first.assertNotTerminated(); // its part began when one place of two was taken
        first.request(1).assertCompleted();
        assertTrue(isFree());
    }
}
