package dev.bulwark.approvals;

import dev.bulwark.approvals.ApprovalRepository.Decision;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.db.NotInService;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Ends what no person decides: an approval whose time is over, and one whose row was changed. It does so in a transaction
 * of its own, since the decision that comes upon it is refused, and a refusal rolls back.
 */
@ApplicationScoped
class ApprovalSettlement {

    private static final RequestOrigin ORIGIN = RequestOrigin.internal("approvals");
    private static final int BATCH = 100;

    private final Mutiny.SessionFactory sessions;
    private final ApprovalRepository approvals;
    private final ApprovalSeal seal;
    private final AuditLog audit;
    private final Clock clock;

    ApprovalSettlement(
            Mutiny.SessionFactory sessions,
            ApprovalRepository approvals,
            ApprovalSeal seal,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.approvals = approvals;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the transaction. Changes nothing of an approval that somebody can still decide, or has decided. */
    Uni<Void> settle(UUID id) {
        return sessions.withTransaction(session -> approvals
                .lock(session, id)
                .chain(found -> found.isPresent()
                        ? settle(session, found.get())
                        : Uni.createFrom().voidItem()));
    }

    /** Several replicas share the work: each takes rows that no other holds. */
    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = NotInService.class)
    Uni<Void> expire() {
        return sessions.withTransaction(session -> approvals
                .lockExpired(session, clock.instant(), BATCH)
                .chain(over -> InTurn.each(over, stored -> settle(session, stored))));
    }

    private Uni<Void> settle(Session session, StoredApproval stored) {
        Instant now = clock.instant();
        UUID id = stored.approval().id();
        if (stored.status() != ApprovalStatus.PENDING) {
            return Uni.createFrom().voidItem();
        }
        if (stored.statusAt(now) == ApprovalStatus.EXPIRED) {
            AuditEvent event = AuditEvent.success(now, AuditEvent.SYSTEM, "approvals.expire", ORIGIN);
            return end(session, id, ApprovalStatus.EXPIRED, event);
        }
        if (!seal.holds(stored)) {
            String code = ApprovalProblem.APPROVAL_VOID.code();
            AuditEvent event = AuditEvent.failure(now, AuditEvent.SYSTEM, "approvals.void", ORIGIN, code);
            return end(session, id, ApprovalStatus.VOID, event);
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> end(Session session, UUID id, ApprovalStatus status, AuditEvent event) {
        return approvals
                .decide(session, id, new Decision(status, null, ApprovalWords.Sealed.NOTHING, null), event.timestamp())
                .chain(() -> audit.append(session, event.with("approval_id", id)));
    }
}
