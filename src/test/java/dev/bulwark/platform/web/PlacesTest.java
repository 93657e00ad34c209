package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
