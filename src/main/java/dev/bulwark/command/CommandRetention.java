package dev.bulwark.command;

import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** Forgets answers that no retry can ask for any more. Harmless when several replicas run it at once. */
@ApplicationScoped
class CommandRetention {

    private static final int SLICE = 10_000;

    private final Mutiny.SessionFactory sessions;
    private final CommandRecords records;
    private final Outbox outbox;
    private final CommandConfig config;
    private final Clock clock;

    CommandRetention(
            Mutiny.SessionFactory sessions, CommandRecords records, Outbox outbox, CommandConfig config, Clock clock) {
        this.sessions = sessions;
        this.records = records;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> forget() {
        Instant now = clock.instant();
        Instant keysEnd = now.minus(config.keyRetention());
        Instant eventsEnd = now.minus(config.outboxRetention());
        return Slices.of(SLICE, sessions, session -> records.deleteBefore(session, keysEnd, SLICE))
                .chain(() -> Slices.of(SLICE, sessions, session -> outbox.deleteBefore(session, eventsEnd, SLICE)));
    }
}
