package dev.bulwark.approvals;

import dev.bulwark.approvals.ApprovalRepository.Decision;
import dev.bulwark.approvals.ApprovedCommand.Executed;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.ActiveUsers;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Decides about what waits. */
@ApplicationScoped
class ApprovalService {

    private final Commands commands;
    private final CommandCalls calls;
    private final ApprovalRepository approvals;
    private final ApprovalSettlement settlement;
    private final ApprovedCommands operations;
    private final ApprovalSeal seal;
    private final ApprovalWords words;
    private final ActiveUsers users;
    private final AuditLog audit;
    private final ApprovalConfig config;
    private final Clock clock;

    ApprovalService(
            Commands commands,
            CommandCalls calls,
            ApprovalRepository approvals,
            ApprovalSettlement settlement,
            ApprovedCommands operations,
            ApprovalSeal seal,
            ApprovalWords words,
            ActiveUsers users,
            AuditLog audit,
            ApprovalConfig config,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.approvals = approvals;
        this.settlement = settlement;
        this.operations = operations;
        this.seal = seal;
        this.words = words;
        this.users = users;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Approves and runs the command in one transaction, with the idempotency record and both audit events. Fails as {@link
     * ApprovalProblem} says, in its order, and then with the operation's own problems: those leave it pending.
     */
    Uni<Answer> approve(Caller caller, String idempotencyKey, ApproveRequest request) {
        UUID id = request.approvalId();
        return settlement
                .settle(id)
                .chain(() -> commands.run(
                        calls.of(caller, "approvals.approve", idempotencyKey, request),
                        session -> lockPending(session, caller, id, true)
                                .call(stored -> requirePeople(session, caller, stored.approval()))
                                .chain(stored -> execute(session, caller, stored))));
    }

    /** The maker may take its own command back. Fails as {@link ApprovalProblem} says. */
    Uni<Answer> reject(Caller caller, String idempotencyKey, RejectRequest request) {
        UUID id = request.approvalId();
        return settlement
                .settle(id)
                .chain(() -> commands.run(
                        calls.of(caller, "approvals.reject", idempotencyKey, request),
                        session -> lockPending(session, caller, id, false)
                                .chain(stored -> reject(session, caller, stored, request.reason()))));
    }

    /** Phases: lock, then every check of {@link ApprovalRules}; nothing is written before all have passed. */
    private Uni<StoredApproval> lockPending(Session session, Caller caller, UUID id, boolean approving) {
        return approvals
                .lock(session, id)
                .map(found -> ApprovalRules.visible(caller, found))
                .invoke(stored -> {
                    if (approving) {
                        ApprovalRules.requireAnother(caller, stored);
                    }
                    ApprovalRules.requirePending(stored.statusAt(clock.instant()), seal.holds(stored));
                });
    }

    /** All who have a part in it are locked and looked at anew: the request may be older than what became of them. */
    private Uni<Void> requirePeople(Session session, Caller approver, Approval approval) {
        Instant since = clock.instant().minus(config.independentAfter());
        return users.lock(session, approval.peopleWith(approver.userId()))
                .chain(() -> users.requireStill(session, approver, approval.permission()))
                .chain(permissions -> users.find(session, approval.makerId())
                        .map(found -> ApprovalRules.requireMaker(approval, found))
                        .chain(maker -> operations
                                .get(approval.operation())
                                .requireWithin(session, approval, ApprovalRules.common(permissions, maker))))
                .chain(() -> users.areIndependent(session, approval.makerId(), approver.userId(), since))
                .invoke(ApprovalRules::requireIndependent)
                .replaceWithVoid();
    }

    private Uni<Outcome> execute(Session session, Caller caller, StoredApproval stored) {
        Approval approval = stored.approval();
        return words.note(session, stored)
                .chain(reason -> operations.get(approval.operation()).execute(session, approval, caller, reason))
                .call(made -> audit.append(session, event(caller, approval, made)))
                .chain(made -> decide(
                        session,
                        stored,
                        new Decision(ApprovalStatus.APPROVED, caller.userId(), stored.words(), made.id())));
    }

    /** Of the command itself. It names who released it, from where, and who made it. */
    private AuditEvent event(Caller approver, Approval approval, Executed made) {
        AuditEvent event = AuditEvent.success(clock.instant(), approver, approval.operation())
                .with("approval_id", approval.id())
                .with("maker_id", approval.makerId())
                .with(made.name(), made.id());
        for (var detail : made.auditDetails().entrySet()) {
            event = event.with(detail.getKey(), detail.getValue());
        }
        return event;
    }

    private Uni<Outcome> reject(Session session, Caller caller, StoredApproval stored, String reason) {
        return words.refusal(session, stored, reason)
                .chain(kept ->
                        decide(session, stored, new Decision(ApprovalStatus.REJECTED, caller.userId(), kept, null)));
    }

    private Uni<Outcome> decide(Session session, StoredApproval stored, Decision decision) {
        Instant now = clock.instant();
        Approval approval = stored.approval();
        StoredApproval decided = new StoredApproval(
                approval,
                stored.payloadHash(),
                decision.status(),
                decision.decidedBy(),
                now,
                decision.words(),
                decision.resultId());
        Outcome outcome = Outcome.ok(ApprovalView.of(decided, decision.status(), null, null))
                .audited("approval_id", approval.id())
                .audited("operation", approval.operation())
                .audited("maker_id", approval.makerId());
        return approvals.decide(session, approval.id(), decision, now).replaceWith(outcome);
    }
}
