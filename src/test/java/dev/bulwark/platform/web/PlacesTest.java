package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.web.Places.Place;
import io.smallrye.mutiny.Multi;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void oneUserNeverTakesThemAll() {
        Places places = new Places(3, 2);
        assertTrue(places.tryTake(ONE) && places.tryTake(ONE));
        assertFalse(places.tryTake(ONE));
        assertTrue(places.tryTake(OTHER));
        assertFalse(places.tryTake(OTHER), "all are taken");
        places.release(ONE);
        assertTrue(places.tryTake(OTHER));
        assertFalse(places.tryTake(ONE));
        places.release(OTHER);
        assertTrue(places.tryTake(ONE));
    }

    @Test
    void theyAreScarceWhenMoreThanHalfAreTaken() {
        Places places = new Places(4, 4);
        assertTrue(places.tryTake(ONE) && places.tryTake(ONE));
        assertFalse(places.areScarce());
        assertTrue(places.tryTake(ONE));
        assertTrue(places.areScarce());
        places.release(ONE);
        assertFalse(places.areScarce());
    }

    @Test
    void aPlaceIsGivenBackOnce() {
        Places places = new Places(2, 2);
        Place first = places.take(ONE, 1);
        places.take(ONE, 1);
        first.release();
        first.release();
        assertTrue(places.tryTake(ONE));
        assertFalse(places.tryTake(ONE));
    }

    @Test
    void aTransferThatFailsBeforeItBeginsGivesItsPlaceBack() {
        Places places = new Places(1, 1);
        for (int i = 0; i < 2; i++) {
            Multi<String> failing = places.during(ONE, 1, () -> {
                throw new IllegalStateException("broken");
            });
            assertThrows(
                    IllegalStateException.class,
                    () -> failing.collect().last().await().indefinitely());
        }
    }
}
