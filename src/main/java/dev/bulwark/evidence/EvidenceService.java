package dev.bulwark.evidence;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.evidence.SealRepository.Sealed;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Shows checkpoints, and proves that an event is under one. */
@ApplicationScoped
class EvidenceService {

    private final Mutiny.SessionFactory sessions;
    private final SealRepository repository;
    private final RetirementRepository retirements;
    private final Tree tree;
    private final AuditLog audit;
    private final Clock clock;

    EvidenceService(
            Mutiny.SessionFactory sessions,
            SealRepository repository,
            RetirementRepository retirements,
            Tree tree,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.retirements = retirements;
        this.tree = tree;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<CheckpointPage> checkpoints(Caller caller, String cursor, int limit) {
        Long before = Cursor.read(cursor, Long::valueOf);
        return sessions.withTransaction(session -> repository
                .before(session, before == null ? Long.MAX_VALUE : before, limit + 1)
                .call(() -> record(session, caller, "audit.checkpoints"))
                .map(found -> Cursor.page(
                        found.stream().map(CheckpointView::of).toList(),
                        limit,
                        CheckpointView::treeSize,
                        CheckpointPage::new)));
    }

    /** Against the first checkpoint that covers it. Fails with AUDIT_EVENT_NOT_FOUND, AUDIT_EVENT_NOT_SEALED. */
    Uni<ProofView> proof(Caller caller, UUID id) {
        return sessions.withTransaction(session -> repository
                .place(session, id)
                .chain(found -> found.isPresent()
                        ? prove(session, found.get())
                        : repository.exists(session, id).map(EvidenceService::refuse))
                .call(() -> record(session, caller, "audit.proof")));
    }

    private Uni<ProofView> prove(Session session, Sealed place) {
        return repository
                .covering(session, place.position())
                .map(found -> found.orElseThrow(EvidenceProblem.AUDIT_EVENT_NOT_SEALED::problem))
                .chain(checkpoint -> tree.path(session, place.position(), checkpoint.treeSize())
                        .chain(path -> retired(session, place)
                                .map(retired -> view(place, path, checkpoint, retired.orElse(null)))));
    }

    private static ProofView refuse(boolean exists) {
        throw (exists ? EvidenceProblem.AUDIT_EVENT_NOT_SEALED : EvidenceProblem.AUDIT_EVENT_NOT_FOUND).problem();
    }

    private Uni<Optional<RetiredView>> retired(Session session, Sealed place) {
        if (place.event().isThere()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return retirements
                .list(session)
                .map(months -> months.of(place.position()).map(RetiredView::of))
                .invoke(found -> found.orElseThrow(EvidenceProblem.AUDIT_EVENT_NOT_FOUND::problem));
    }

    private static ProofView view(Sealed place, List<byte[]> path, Checkpoint checkpoint, RetiredView retired) {
        HexFormat hex = HexFormat.of();
        return new ProofView(
                place.event().isThere() ? place.event().json() : null,
                place.position(),
                hex.formatHex(place.hash()),
                path.stream().map(hex::formatHex).toList(),
                CheckpointView.of(checkpoint),
                retired);
    }

    private Uni<Void> record(Session session, Caller caller, String action) {
        return audit.append(session, AuditEvent.success(clock.instant(), caller, action));
    }
}
