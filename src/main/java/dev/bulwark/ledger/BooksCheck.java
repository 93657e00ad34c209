package dev.bulwark.ledger;

import dev.bulwark.ledger.BooksCheckRepository.Progress;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Walks the books again and again, a small step at a time, and raises an alert for what is broken: once per finding,
 * in the transaction that records it. A finding that a later walk no longer sees is forgotten, so that it alerts anew
 * if it comes back. Replicas share one walk, whose place is in the database; each shows the same metrics.
 */
@ApplicationScoped
class BooksCheck {

    private static final RequestOrigin ORIGIN = RequestOrigin.internal("books-check");

    private final Mutiny.SessionFactory sessions;
    private final BooksCheckRepository repository;
    private final BooksCheckConfig config;
    private final BooksMetrics metrics;
    private final BooksFindings findings;
    private final Clock clock;

    BooksCheck(
            Mutiny.SessionFactory sessions,
            BooksCheckRepository repository,
            BooksCheckConfig config,
            BooksMetrics metrics,
            BooksFindings findings,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.config = config;
        this.metrics = metrics;
        this.findings = findings;
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
                        .call(news -> findings.append(session, news, ORIGIN, now)))
                .invoke(BooksFindings::log)
                .chain(() -> sessions.withSession(this::measure));
    }

    private Uni<Void> measure(Session session) {
        Uni<Progress> progress = repository.progress(session);
        return progress.chain(walk -> repository.countFindings(session).invoke(counts -> metrics.show(counts, walk)))
                .replaceWithVoid();
    }
}
