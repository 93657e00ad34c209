package dev.bulwark.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that may run ahead of another. It is never set back. */
public final class MovableClock extends Clock {

    private final Clock machine;
    private final AtomicReference<Duration> ahead;

    public MovableClock(Clock machine) {
        this(machine, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock machine, AtomicReference<Duration> ahead) {
        this.machine = machine;
        this.ahead = ahead;
    }

    /** What the time would be, had nobody moved it. */
    public Instant machineTime() {
        return machine.instant();
    }

    /** The larger of this and what it was: what is told late, or twice, changes nothing. */
    public void runAhead(Duration by) {
        ahead.accumulateAndGet(by, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(machine.withZone(zone), ahead);
    }
}
