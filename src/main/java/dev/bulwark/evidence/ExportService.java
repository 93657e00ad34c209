package dev.bulwark.evidence;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.evidence.SealRepository.Sealed;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.ExportLines;
import dev.bulwark.evidence.tree.ExportReader;
import dev.bulwark.evidence.tree.Frontier;
import dev.bulwark.evidence.tree.RetirementProof;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Gives the sealed record out, as {@link ExportReader} reads it: a slice at a time and only when the client takes it, no
 * connection held in between. It ends with the last checkpoint there was when it began.
 */
@ApplicationScoped
class ExportService {

    private final Mutiny.SessionFactory sessions;
    private final SealRepository repository;
    private final RetirementRepository retirements;
    private final SealedSlices slices;
    private final Tree tree;
    private final Witness witness;
    private final AuditLog audit;
    private final Vertx vertx;
    private final Clock clock;

    ExportService(
            Mutiny.SessionFactory sessions,
            SealRepository repository,
            RetirementRepository retirements,
            SealedSlices slices,
            Tree tree,
            Witness witness,
            AuditLog audit,
            Vertx vertx,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.retirements = retirements;
        this.slices = slices;
        this.tree = tree;
        this.witness = witness;
        this.audit = audit;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** @param left proofs of what has left from the places that are read */
    private record Head(
            Frontier frontier, long end, Optional<Checkpoint> seen, RetiredMonths retired, List<RetirementProof> left) {

        byte[] lines() {
            StringBuilder text = new StringBuilder(ExportLines.head(frontier, seen.orElse(null)));
            left.forEach(proof -> text.append(ExportLines.retirement(proof)));
            return bytes(text.toString());
        }
    }

    /**
     * A sensitive read: its audit event commits before the first line leaves. Fails with AUDIT_EVENT_NOT_SEALED where events have
     * left the log and the one that says so waits.
     */
    Multi<byte[]> export(Caller caller, long from) {
        Context context = io.vertx.core.Vertx.currentContext();
        return begin(caller, from)
                .onItem()
                .transformToMulti(head -> Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(head::lines),
                                slices.of(
                                        head.frontier().size(),
                                        head.end(),
                                        context,
                                        (session, start, end) -> slice(session, start, end, head.retired()))));
    }

    private Uni<Head> begin(Caller caller, long from) {
        return sessions.withTransaction(session -> audit.append(
                        session, AuditEvent.success(clock.instant(), caller, "audit.export"))
                .chain(() -> repository.last(session))
                .map(last -> last.map(Checkpoint::treeSize).orElse(0L))
                .chain(end -> tree.frontier(session, Math.min(from, end))
                        .chain(frontier -> witness.seen().chain(seen -> head(session, frontier, end, seen)))));
    }

    private Uni<Head> head(Session session, Frontier frontier, long end, Optional<Checkpoint> seen) {
        return retirements
                .list(session)
                .chain(retired -> Multi.createFrom()
                        .iterable(retired.touching(frontier.size(), end))
                        .onItem()
                        .transformToUniAndConcatenate(row -> prove(session, row))
                        .collect()
                        .asList()
                        .map(left -> new Head(frontier, end, seen, retired, left)));
    }

    private Uni<RetirementProof> prove(Session session, RetiredMonths.Row row) {
        if (row.position() == null) {
            return Uni.createFrom().failure(EvidenceProblem.AUDIT_EVENT_NOT_SEALED.problem());
        }
        return repository
                .covering(session, row.position())
                .map(found -> found.orElseThrow(EvidenceProblem.AUDIT_EVENT_NOT_SEALED::problem))
                .chain(checkpoint -> tree.path(session, row.position(), checkpoint.treeSize())
                        .map(path -> RetirementProof.of(row.month(), row.position(), path, checkpoint)));
    }

    private Uni<byte[]> slice(Session session, long from, long to, RetiredMonths retired) {
        return repository
                .sealed(session, from, to)
                .chain(events -> repository
                        .between(session, from, to)
                        .chain(found -> vertx.executeBlocking(() -> lines(events, found, retired), false)));
    }

    /** For a worker. An event that is gone leaves its gap: the reader is to see it. One that is retired leaves its hash. */
    private static byte[] lines(List<Sealed> events, List<Checkpoint> checkpoints, RetiredMonths retired) {
        Map<Long, Checkpoint> at = new HashMap<>();
        checkpoints.forEach(checkpoint -> at.put(checkpoint.treeSize(), checkpoint));
        StringBuilder text = new StringBuilder();
        for (Sealed sealed : events) {
            if (sealed.event().isThere()) {
                text.append(ExportLines.event(sealed.position(), sealed.event().json()));
            } else if (retired.contains(sealed.position())) {
                text.append(ExportLines.retired(sealed.position(), sealed.hash()));
            }
            Checkpoint checkpoint = at.get(sealed.position() + 1);
            if (checkpoint != null) {
                text.append(ExportLines.checkpoint(checkpoint));
            }
        }
        return bytes(text.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
