package dev.bulwark.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The one source of time; nothing else may ask the machine. It ticks in microseconds, which is what the database keeps. Only
 * {@code sandbox} moves it, where that is allowed.
 */
@Singleton
class SystemClock {

    @Produces
    @Singleton
    MovableClock clock() {
        return new MovableClock(Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS)));
    }
}
