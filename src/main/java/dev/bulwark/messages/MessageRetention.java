package dev.bulwark.messages;

import dev.bulwark.messages.channels.MessageConfig;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** Forgets messages that ended long ago. Harmless when several replicas run it at once. */
@ApplicationScoped
class MessageRetention {

    private static final int SLICE = 1_000;

    private final Mutiny.SessionFactory sessions;
    private final MessageRepository messages;
    private final MessageConfig config;
    private final Clock clock;

    MessageRetention(Mutiny.SessionFactory sessions, MessageRepository messages, MessageConfig config, Clock clock) {
        this.sessions = sessions;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "9m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> forget() {
        Instant before = clock.instant().minus(config.keptFor());
        return Slices.of(SLICE, sessions, session -> messages.forget(session, before, SLICE));
    }
}
