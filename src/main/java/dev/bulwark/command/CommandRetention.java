package dev.bulwark.command;

import dev.bulwark.platform.db.UntilSchemaIsCurrent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;

/** Forgets answers that no retry can ask for any more. Harmless when several replicas run it at once. */
@ApplicationScoped
class CommandRetention {

    private final Mutiny.SessionFactory sessions;
    private final CommandRecords records;
    private final CommandConfig config;
    private final Clock clock;

    CommandRetention(Mutiny.SessionFactory sessions, CommandRecords records, CommandConfig config, Clock clock) {
        this.sessions = sessions;
        this.records = records;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = UntilSchemaIsCurrent.class)
    Uni<Void> forget() {
        return sessions.withTransaction(session -> records.deleteBefore(
                                session, clock.instant().minus(config.keyRetention()))
                        .chain(() -> records.deleteTold(session, clock.instant().minus(config.outboxRetention()))))
                .replaceWithVoid();
    }
}
