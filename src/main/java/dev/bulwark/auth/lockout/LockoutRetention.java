package dev.bulwark.auth.lockout;

import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Forgets guesses that count no longer. Harmless when several replicas run it at once. */
@ApplicationScoped
class LockoutRetention {

    private static final int SLICE = 10_000;

    private final Mutiny.SessionFactory sessions;
    private final LockoutRepository repository;
    private final KnownDeviceRepository devices;
    private final SignalRepository signals;
    private final LockoutConfig config;
    private final Clock clock;

    LockoutRetention(
            Mutiny.SessionFactory sessions,
            LockoutRepository repository,
            KnownDeviceRepository devices,
            SignalRepository signals,
            LockoutConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.devices = devices;
        this.signals = signals;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "14m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> forget() {
        Instant now = clock.instant();
        Instant before = now.minus(memory());
        Instant placesBefore = now.minus(config.placeLifetime());
        return Slices.of(SLICE, sessions, session -> repository.deleteAttempts(session, before, SLICE))
                .chain(() -> Slices.of(SLICE, sessions, session -> repository.deleteOrigins(session, before, SLICE)))
                .chain(() -> Slices.of(SLICE, sessions, session -> repository.deleteAccounts(session, before, SLICE)))
                .chain(() -> Slices.of(SLICE, sessions, session -> signals.deleteBefore(session, before, SLICE)))
                .chain(() -> Slices.of(SLICE, sessions, session -> devices.deletePlaces(session, placesBefore, SLICE)));
    }

    /** The longest time that anything here is looked back on. */
    private Duration memory() {
        return Stream.of(config.accountMemory(), config.window(), config.trustedWindow(), config.alarmQuiet())
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
