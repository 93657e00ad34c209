package dev.bulwark.gdpr.erasure;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.audit.OnceAnHour;
import dev.bulwark.evidence.LineFile;
import dev.bulwark.gdpr.erasure.ErasureLines.Head;
import dev.bulwark.gdpr.erasure.ErasureLines.Listed;
import dev.bulwark.gdpr.erasure.ErasureRepository.Erased;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/**
 * Who was erased, in a file outside of the database, so that a restored backup brings nobody back: a line each ({@link
 * ErasureLines}), so that nobody can have customers erased by writing into the file, or kept by cutting it. It holds ids, which
 * lead to nobody who is erased.
 *
 * <p>It fails closed: while the list is broken, or somebody in it cannot be erased again, the service does not start. Who was
 * promised to be gone must not be served, and to keep out one customer alone would take a check in every query.
 */
@ApplicationScoped
class ErasureList {

    static final String FAILING = "erasure_list_failing";
    static final String BROKEN = "erasure_list_broken";
    static final String NOT_REPEATED = "erasure_not_repeated";

    private static final Logger LOG = Logger.getLogger(ErasureList.class);
    private static final int AFTER_KEYS = 1100;

    /** A transaction may commit later than its own time says; none takes as long. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Optional<LineFile> file;
    private final Mutiny.SessionFactory sessions;
    private final Erasures erasures;
    private final ErasureRepository repository;
    private final ErasureLines lines;
    private final Vertx vertx;
    private final AuditLog audit;
    private final Clock clock;
    private final OnceAnHour<String> rung = new OnceAnHour<>();
    private final Set<UUID> written = new HashSet<>();
    private Instant upTo = Instant.EPOCH;

    /** How far the file is, until the database remembers it; null once it does. */
    private Head unremembered;

    ErasureList(
            ErasureConfig config,
            Mutiny.SessionFactory sessions,
            Erasures erasures,
            ErasureRepository repository,
            ErasureLines lines,
            Vertx vertx,
            AuditLog audit,
            Clock clock) {
        this.file = LineFile.of(config.erasureFile());
        this.sessions = sessions;
        this.erasures = erasures;
        this.repository = repository;
        this.lines = lines;
        this.vertx = vertx;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Before the port opens. Erases all who came back, whoever of them fails. Refuses the start, with an alert, when the list
     * is broken or cut, and when somebody could not be erased.
     */
    void repeat(@Observes @Priority(AFTER_KEYS) StartupEvent started) throws Throwable {
        Listed listed = read();
        Optional<String> cut = listed.head().listId() == null
                ? Optional.empty()
                : VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(session -> repository
                        .head(session, listed.head().listId())
                        .chain(known -> known.isEmpty()
                                ? Uni.createFrom().item(Optional.<String>empty())
                                : cut(session, known.get(), listed))));
        if (cut.isPresent()) {
            refuse(BROKEN, cut.get());
        }
        if (listed.head().listId() != null) {
            remember(listed.head());
        }
        Set<UUID> failed = new TreeSet<>();
        if (!listed.byCustomer().isEmpty()) {
            VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(session ->
                            repository.notErased(session, listed.byCustomer().keySet()))
                    .chain(missing -> InTurn.each(
                            missing, customerId -> repeat(listed.byCustomer().get(customerId), failed))));
        }
        VertxContextSupport.subscribeAndAwait(this::catchUp);
        if (!failed.isEmpty()) {
            refuse(
                    NOT_REPEATED,
                    "these customers came back with the database and could not be erased again: " + failed);
        }
    }

    /**
     * What the database remembers of the list must be its beginning. A copy that another replica went on with ends otherwise, as
     * no signature is made twice: it must be as long, and name everybody.
     */
    private Uni<Optional<String>> cut(Session session, Head known, Listed listed) {
        if (listed.head().lines() < known.lines()) {
            return Uni.createFrom()
                    .item(Optional.of("the list of erasures (BULWARK_GDPR_ERASURE_FILE) was cut: it had "
                            + known.lines() + " lines and has " + listed.head().lines()));
        }
        if (listed.hashes().get((int) known.lines() - 1).equals(known.head())) {
            return Uni.createFrom().item(Optional.empty());
        }
        return repository.since(session, Instant.EPOCH).map(erased -> {
            if (!listed.receipts()
                    .containsAll(erased.stream().map(Erased::receiptId).toList())) {
                return Optional.of("the list of erasures (BULWARK_GDPR_ERASURE_FILE) was cut: its line " + known.lines()
                        + " is another, and somebody who was erased is not in it");
            }
            LOG.warn("the list of erasures is a copy that went on by itself; it names everybody who was erased");
            return Optional.empty();
        });
    }

    private void refuse(String alert, String why) throws Throwable {
        try {
            VertxContextSupport.subscribeAndAwait(() -> audit.appendAlone(
                    AuditEvent.alert(clock.instant(), alert, "critical", RequestOrigin.internal("gdpr"))));
        } catch (RuntimeException lost) {
            LOG.error("an alarm could not be audited", lost);
        }
        throw new IllegalStateException(why);
    }

    private Uni<Void> repeat(Erased erased, Set<UUID> failed) {
        UUID customerId = erased.customerId();
        return sessions.withTransaction(session -> erasures.repeat(session, erased))
                .invoke(again -> {
                    if (again) {
                        LOG.warnf("customer %s came back with the database and was erased again", customerId);
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "customer %s came back with the database and is not erased", customerId);
                    failed.add(customerId);
                    return Uni.createFrom().voidItem();
                });
    }

    /** For what other replicas and jobs have erased. */
    @Scheduled(
            every = "{bulwark.gdpr.erasure-file-every}",
            delayed = "{bulwark.gdpr.erasure-file-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> run() {
        return catchUp();
    }

    /** Writes down whom this file does not name yet. A file that cannot be written to is told, and tried again. */
    Uni<Void> catchUp() {
        if (file.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        return sessions.withSession(session -> repository.since(session, since()))
                .chain(found -> vertx.executeBlocking(() -> append(found, now), true))
                .chain(head -> head.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sessions.withTransaction(session -> repository.remember(session, head.get(), now))
                                .invoke(() -> remembered(head.get())))
                .onFailure()
                .recoverWithUni(this::ring);
    }

    /** Whom a list does not name, a restored backup brings back: that has to be mended before. */
    private Uni<Void> ring(Throwable failure) {
        LOG.error("the list of erasures was not written, and is tried again", failure);
        if (!rung.isDue(FAILING)) {
            return Uni.createFrom().voidItem();
        }
        return audit.appendAlone(AuditEvent.alert(clock.instant(), FAILING, "high", RequestOrigin.internal("gdpr")))
                .onFailure()
                .recoverWithItem(lost -> {
                    rung.forget(FAILING);
                    LOG.error("an alarm could not be audited", lost);
                    return null;
                });
    }

    private synchronized Instant since() {
        return upTo.equals(Instant.EPOCH) ? upTo : upTo.minus(OVERLAP);
    }

    private synchronized void remember(Head head) {
        unremembered = head;
    }

    private synchronized void remembered(Head head) {
        if (head.equals(unremembered)) {
            unremembered = null;
        }
    }

    /** How far the list is, if the database does not remember it yet. */
    private synchronized Optional<Head> append(List<Erased> found, Instant now) {
        try {
            List<Erased> missing = found.stream()
                    .filter(erased -> !written.contains(erased.receiptId()))
                    .toList();
            if (!missing.isEmpty()) {
                List<String> all =
                        file.orElseThrow().appendAfter(lines::isWhole, before -> lines.next(before, missing));
                missing.forEach(erased -> written.add(erased.receiptId()));
                remember(lines.head(all));
            }
            upTo = now;
            return Optional.ofNullable(unremembered);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized Listed read() throws Throwable {
        if (file.isEmpty()) {
            return lines.read(List.of());
        }
        try {
            Listed listed = lines.read(file.get().mended(lines::isWhole));
            written.addAll(listed.receipts());
            return listed;
        } catch (ErasureLines.Broken broken) {
            refuse(BROKEN, broken.getMessage());
            throw broken;
        }
    }
}
