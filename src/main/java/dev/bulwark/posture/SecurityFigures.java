package dev.bulwark.posture;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.web.Caller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Measures the figures each minute, on every replica, so that neither a scrape nor a request reads the log. */
@ApplicationScoped
class SecurityFigures {

    private final Mutiny.SessionFactory sessions;
    private final FigureRepository repository;
    private final PostureService posture;
    private final FigureMetrics metrics;
    private final AuditLog audit;
    private final PostureConfig config;
    private final Clock clock;

    SecurityFigures(
            Mutiny.SessionFactory sessions,
            FigureRepository repository,
            PostureService posture,
            FigureMetrics metrics,
            AuditLog audit,
            PostureConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.posture = posture;
        this.metrics = metrics;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            delayed = "25s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> measure() {
        return sessions.withSession(this::read).invoke(metrics::show).replaceWithVoid();
    }

    private Uni<Figures> read(Session session) {
        Instant now = clock.instant();
        Instant dayAgo = now.minus(Duration.ofDays(1));
        return repository
                .logins(session, dayAgo, now.minus(Duration.ofHours(1)))
                .chain(logins -> repository
                        .alertDelays(session, dayAgo)
                        .chain(alerts -> repository
                                .watchedAt(session)
                                .chain(watchedAt -> posture.view(session)
                                        .map(view -> new Figures(now, logins, alerts, watchedAt, view)))));
    }

    /** A sensitive read. What was measured last, up to a minute ago; measured now if nothing was yet. */
    Uni<MetricsView> metrics(Caller caller) {
        return (metrics.shown() == null ? measure() : Uni.createFrom().voidItem())
                .chain(() -> audit.appendAlone(AuditEvent.success(clock.instant(), caller, "security.metrics")))
                .map(done -> metrics.shown().toView(config.watcherSilenceMax()));
    }
}
