package dev.bulwark.gdpr.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.audit.OnceAnHour;
import dev.bulwark.evidence.LineFile;
import dev.bulwark.evidence.Statements;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Who was erased, in a file outside of the database, so that a restored backup brings nobody back: a line of JSON each, signed,
 * so that nobody can have customers erased by writing into the file. It holds ids, which lead to nobody who is erased.
 */
@ApplicationScoped
class ErasureList {

    static final String TYPE = "erasure";
    static final String FAILING = "erasure_list_failing";

    private static final Logger LOG = Logger.getLogger(ErasureList.class);
    private static final int AFTER_KEYS = 1100;

    /** A transaction may commit later than its own time says; none takes as long. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Optional<LineFile> file;
    private final Mutiny.SessionFactory sessions;
    private final Erasures erasures;
    private final ErasureRepository repository;
    private final Statements statements;
    private final ObjectMapper mapper;
    private final Vertx vertx;
    private final AuditLog audit;
    private final Clock clock;
    private final OnceAnHour<String> rung = new OnceAnHour<>();
    private final Set<UUID> written = new HashSet<>();
    private Instant upTo = Instant.EPOCH;

    ErasureList(
            ErasureConfig config,
            Mutiny.SessionFactory sessions,
            Erasures erasures,
            ErasureRepository repository,
            Statements statements,
            ObjectMapper mapper,
            Vertx vertx,
            AuditLog audit,
            Clock clock) {
        this.file = LineFile.of(config.erasureFile());
        this.sessions = sessions;
        this.erasures = erasures;
        this.repository = repository;
        this.statements = statements;
        this.mapper = mapper;
        this.vertx = vertx;
        this.audit = audit;
        this.clock = clock;
    }

    /** Before the port opens. A line that no key of this database signed refuses the start. */
    void repeat(@Observes @Priority(AFTER_KEYS) StartupEvent started) throws Throwable {
        Map<UUID, Erased> listed = read();
        if (!listed.isEmpty()) {
            VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(
                            session -> repository.notErased(session, listed.keySet()))
                    .chain(missing -> InTurn.each(missing, customerId -> repeat(listed.get(customerId)))));
        }
        VertxContextSupport.subscribeAndAwait(this::catchUp);
    }

    private Uni<Void> repeat(Erased erased) {
        return sessions.withTransaction(session -> erasures.repeat(session, erased))
                .invoke(again -> {
                    if (again) {
                        LOG.warnf("customer %s came back with the database and was erased again", erased.customerId());
                    }
                })
                .replaceWithVoid();
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
                .replaceWithVoid()
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

    private synchronized Void append(List<Erased> found, Instant now) {
        try {
            List<Erased> missing = found.stream()
                    .filter(erased -> !written.contains(erased.receiptId()))
                    .toList();
            if (!missing.isEmpty()) {
                file.orElseThrow().append(missing.stream().map(this::line).toList());
            }
            missing.forEach(erased -> written.add(erased.receiptId()));
            upTo = now;
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String line(Erased erased) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("customer_id", erased.customerId().toString())
                .put("erased_at", erased.erasedAt().toString())
                .put("receipt_id", erased.receiptId().toString());
        return statements.sign(TYPE, line).toString();
    }

    /** By customer. What is no JSON was cut short by a crash, and written again by {@link #catchUp}. */
    private synchronized Map<UUID, Erased> read() throws IOException {
        Map<UUID, Erased> listed = new HashMap<>();
        for (String line : file.isEmpty() ? List.<String>of() : file.get().lines()) {
            ObjectNode entry = json(line);
            if (entry == null) {
                continue;
            }
            if (!statements.holds(TYPE, entry)) {
                throw new IllegalStateException(
                        "the list of erasures (BULWARK_GDPR_ERASURE_FILE) has a line that no key of"
                                + " this database signed. Another database needs another file.");
            }
            Erased erased = new Erased(
                    UUID.fromString(entry.required("receipt_id").textValue()),
                    UUID.fromString(entry.required("customer_id").textValue()),
                    Instant.parse(entry.required("erased_at").textValue()));
            listed.put(erased.customerId(), erased);
            written.add(erased.receiptId());
        }
        return listed;
    }

    private ObjectNode json(String line) {
        try {
            return mapper.readTree(line) instanceof ObjectNode entry ? entry : null;
        } catch (JsonProcessingException cut) {
            return null;
        }
    }
}
