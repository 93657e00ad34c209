package dev.bulwark.evidence;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.evidence.VerificationView.Broken;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Checks the whole record, or goes on where an answer before has ended. */
@ApplicationScoped
class VerificationService {

    static final int SLICE = 2_000;

    /** A request ends before it is taken for one that hangs. */
    static final long EVENTS_A_REQUEST = 100_000;

    private static final String MISSING = "hashes of sealed events are missing";

    private final Mutiny.SessionFactory sessions;
    private final SealRepository repository;
    private final RetirementRepository retirements;
    private final Tree tree;
    private final AuditKeys keys;
    private final Witness witness;
    private final AuditLog audit;
    private final Vertx vertx;
    private final Clock clock;

    VerificationService(
            Mutiny.SessionFactory sessions,
            SealRepository repository,
            RetirementRepository retirements,
            Tree tree,
            AuditKeys keys,
            Witness witness,
            AuditLog audit,
            Vertx vertx,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.retirements = retirements;
        this.tree = tree;
        this.keys = keys;
        this.witness = witness;
        this.audit = audit;
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * What is broken raises the alarm too.
     *
     * @param from a position that an answer before gave, or 0
     */
    Uni<VerificationView> verify(Caller caller, long from) {
        return sessions.withTransaction(
                        session -> audit.append(session, AuditEvent.success(clock.instant(), caller, "audit.verify"))
                                .chain(() -> retirements.list(session))
                                .chain(retired -> verify(session, retired, from)))
                .call(view -> view.valid()
                        ? Uni.createFrom().voidItem()
                        : witness.alarm("audit_tampering", view.firstBroken().reason()));
    }

    private Uni<VerificationView> verify(Session session, RetiredMonths retired, long from) {
        if (retired.fault().isPresent()) {
            return Uni.createFrom()
                    .item(broken(from, 0, new Broken(from, null, retired.fault().get())));
        }
        return begin(session, retired, from)
                .chain(verification -> verification.isEmpty()
                        ? Uni.createFrom().item(broken(from, 0, new Broken(from, null, MISSING)))
                        : go(session, verification.get(), from, from + EVENTS_A_REQUEST));
    }

    private Uni<Optional<Verification>> begin(Session session, RetiredMonths retired, long from) {
        return tree.frontier(session, from)
                .chain(frontier -> repository
                        .before(session, from + 1, 1)
                        .map(found -> Optional.of(new Verification(
                                keys.verifying(),
                                retired,
                                frontier,
                                found.stream().findFirst().orElse(null)))))
                .onFailure(IllegalStateException.class)
                .recoverWithItem(Optional.empty());
    }

    private Uni<VerificationView> go(Session session, Verification verification, long from, long to) {
        long at = verification.position();
        long until = Math.min(at + SLICE, to);
        return repository.sealed(session, at, until).chain(events -> {
            long end = events.isEmpty() ? at : events.get(events.size() - 1).position() + 1;
            return repository
                    .between(session, at, end)
                    .chain(checkpoints -> vertx.executeBlocking(() -> verification.check(events, checkpoints), false))
                    .chain(fault -> next(session, verification, from, to, fault, end < until));
        });
    }

    private Uni<VerificationView> next(
            Session session, Verification verification, long from, long to, Optional<Broken> fault, boolean isEnd) {
        if (fault.isPresent()) {
            return Uni.createFrom().item(broken(from, verification.position() - from, fault.get()));
        }
        if (isEnd) {
            long checked = verification.position() - from;
            return end(session, verification)
                    .map(found -> found.map(it -> broken(from, checked, it))
                            .orElseGet(() -> new VerificationView(true, checked, null, null, verification.retired())));
        }
        return verification.position() < to
                ? go(session, verification, from, to)
                : Uni.createFrom().item(part(verification, from));
    }

    /** Up to a checkpoint: the next request goes on there, so that no event is left between two. */
    private static VerificationView part(Verification verification, long from) {
        long covered = verification.covered();
        return covered > from
                ? new VerificationView(true, covered - from, null, covered, verification.retired())
                : broken(from, 0, new Broken(from, null, Verification.NOT_COVERED));
    }

    private Uni<Optional<Broken>> end(Session session, Verification verification) {
        return objection(session)
                .chain(objection -> objection.isPresent()
                        ? Uni.createFrom().item(Optional.of(new Broken(verification.position(), null, objection.get())))
                        : repository.inserted(session).map(verification::end));
    }

    private Uni<Optional<String>> objection(Session session) {
        return repository.last(session).chain(last -> witness.objection(session, last.orElse(null)));
    }

    private static VerificationView broken(long from, long checked, Broken fault) {
        return new VerificationView(false, checked, fault, null, List.of());
    }
}
