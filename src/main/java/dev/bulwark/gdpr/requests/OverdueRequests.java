package dev.bulwark.gdpr.requests;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.db.Slices;
import dev.bulwark.platform.web.RequestOrigin;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Raises the alert of each request that is late, once, whichever replica sees it first; and counts them for the management
 * port, the same on every replica and NaN until they were counted.
 */
@ApplicationScoped
class OverdueRequests {

    static final String TYPE = "gdpr_request_overdue";

    private static final RequestOrigin ORIGIN = RequestOrigin.internal("gdpr-requests");
    private static final int SLICE = 500;

    private final Mutiny.SessionFactory sessions;
    private final RequestRepository repository;
    private final AuditLog audit;
    private final MeterRegistry registry;
    private final Clock clock;
    private volatile double overdue = Double.NaN;

    OverdueRequests(
            Mutiny.SessionFactory sessions,
            RequestRepository repository,
            AuditLog audit,
            MeterRegistry registry,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.audit = audit;
        this.registry = registry;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("bulwark.gdpr.requests.overdue", this, requests -> requests.overdue)
                .description("Requests under the GDPR that should have been answered by now")
                .register(registry);
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> look() {
        Instant now = clock.instant();
        return Slices.of(SLICE, sessions, session -> tell(session, now))
                .chain(() -> sessions.withSession(session -> repository.countOverdue(session, now)))
                .invoke(count -> overdue = count)
                .replaceWithVoid();
    }

    /** The alerts commit with the mark that they were raised. */
    private Uni<Integer> tell(Session session, Instant now) {
        return repository
                .takeOverdue(session, now, SLICE)
                .call(late -> InTurn.each(
                        late,
                        request -> audit.append(
                                session,
                                AuditEvent.alert(now, TYPE, "high", ORIGIN)
                                        .with("gdpr_request_id", request.id())
                                        .with("kind", request.kind()))))
                .map(List::size);
    }
}
