package dev.bulwark.ledger;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.ledger.BooksCheckRepository.Finding;
import dev.bulwark.ledger.BooksCheckRepository.Progress;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/**
 * Walks the books again and again, a small step at a time, and raises an alert for what is broken: once per finding,
 * in the transaction that records it. A finding that a later walk no longer sees is forgotten, so that it alerts anew
 * if it comes back. Replicas share one walk, whose place is in the database; each shows the same metrics.
 */
@ApplicationScoped
class BooksCheck {

    static final String ACTION = "ledger.books_out_of_balance";

    private static final Logger LOG = Logger.getLogger(BooksCheck.class);

    private final Mutiny.SessionFactory sessions;
    private final BooksCheckRepository repository;
    private final BooksCheckConfig config;
    private final BooksMetrics metrics;
    private final AuditLog audit;
    private final Clock clock;

    BooksCheck(
            Mutiny.SessionFactory sessions,
            BooksCheckRepository repository,
            BooksCheckConfig config,
            BooksMetrics metrics,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.config = config;
        this.metrics = metrics;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(
            every = "${bulwark.ledger.books-check.pause:1s}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> step() {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> repository
                        .step(session, config.entriesMax(), config.interval(), now)
                        .call(findings -> append(session, findings, now)))
                .invoke(findings -> findings.forEach(BooksCheck::log)) // after the commit: nothing is claimed twice
                .chain(() -> sessions.withSession(this::measure));
    }

    private Uni<Void> append(Session session, List<Finding> findings, Instant now) {
        Uni<Void> appended = Uni.createFrom().voidItem();
        for (Finding finding : findings) {
            AuditEvent event = AuditEvent.failure(
                            now,
                            AuditEvent.SYSTEM,
                            ACTION,
                            RequestOrigin.internal("books-check"),
                            "books_out_of_balance")
                    .with("invariant", finding.invariant())
                    .with("subject", finding.subject());
            appended = appended.chain(() -> audit.append(session, event));
        }
        return appended;
    }

    private static void log(Finding finding) {
        LOG.errorf("The books are out of balance: %s is broken for %s", finding.invariant(), finding.subject());
    }

    private Uni<Void> measure(Session session) {
        Uni<Progress> progress = repository.progress(session);
        return progress.chain(walk -> repository.countFindings(session).invoke(counts -> metrics.show(counts, walk)))
                .replaceWithVoid();
    }
}
