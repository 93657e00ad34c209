package dev.bulwark.command;

import dev.bulwark.platform.db.NotInService;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

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
        return inSlices(session -> records.deleteBefore(session, now.minus(config.keyRetention()), SLICE))
                .chain(() ->
                        inSlices(session -> outbox.deleteBefore(session, now.minus(config.outboxRetention()), SLICE)));
    }

    /** A transaction a slice, so that none comes near the time that a statement may take. */
    private Uni<Void> inSlices(Function<Session, Uni<Integer>> delete) {
        return sessions.withTransaction(delete::apply)
                .repeat()
                .until(deleted -> deleted < SLICE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
