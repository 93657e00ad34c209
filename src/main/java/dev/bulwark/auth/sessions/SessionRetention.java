package dev.bulwark.auth.sessions;

import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Forgets refresh tokens of sessions that are over, and later the sessions. Harmless when several replicas run it at once.
 */
@ApplicationScoped
class SessionRetention {

    /** Further back is what an earlier run has found; what none has goes with its session. */
    private static final Duration TOKENS_LOOKED_FOR = Duration.ofDays(2);

    private static final int SLICE = 10_000;

    private final Mutiny.SessionFactory sessions;
    private final SessionRepository repository;
    private final SessionConfig config;
    private final Clock clock;

    SessionRetention(Mutiny.SessionFactory sessions, SessionRepository repository, SessionConfig config, Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "10m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> forget() {
        Instant now = clock.instant();
        Instant since = now.minus(TOKENS_LOOKED_FOR);
        Instant sessionsEnd = now.minus(config.retention());
        return Slices.of(SLICE, sessions, session -> repository.deleteTokens(session, since, now, SLICE))
                .chain(() ->
                        Slices.of(SLICE, sessions, session -> repository.deleteBefore(session, sessionsEnd, SLICE)));
    }
}
