package dev.bulwark.approvals;

import dev.bulwark.approvals.ApprovalRepository.Decision;
import dev.bulwark.approvals.ApprovedCommand.Executed;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.ActiveUsers;
import dev.bulwark.auth.ActiveUsers.ActiveUser;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
    private final SealedReasons reasons;
    private final ActiveUsers users;
    private final AuditLog audit;
    private final Clock clock;

    ApprovalService(
            Commands commands,
            CommandCalls calls,
            ApprovalRepository approvals,
            ApprovalSettlement settlement,
            ApprovedCommands operations,
            ApprovalSeal seal,
            SealedReasons reasons,
            ActiveUsers users,
            AuditLog audit,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.approvals = approvals;
        this.settlement = settlement;
        this.operations = operations;
        this.seal = seal;
        this.reasons = reasons;
        this.users = users;
        this.audit = audit;
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
                                .call(stored -> requireActiveMaker(session, stored.approval()))
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

    private Uni<Void> requireActiveMaker(Session session, Approval approval) {
        return lockPeople(session, approval)
                .invoke(maker -> {
                    if (maker.filter(user ->
                                    ApprovalRules.makerStillMay(approval, user.customerId(), user.permissions()))
                            .isEmpty()) {
                        throw ApprovalProblem.MAKER_INACTIVE.problem();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Optional<ActiveUser>> lockPeople(Session session, Approval approval) {
        return approval.subjectId() == null
                ? users.lockShared(session, approval.makerId())
                : users.lockWithSubject(session, approval.makerId(), approval.subjectId());
    }

    private Uni<Outcome> execute(Session session, Caller caller, StoredApproval stored) {
        Approval approval = stored.approval();
        return operations
                .get(approval.operation())
                .execute(session, approval)
                .call(made -> audit.append(session, event(caller, approval, made)))
                .chain(made -> decide(
                        session, stored, new Decision(ApprovalStatus.APPROVED, caller.userId(), null, made.id())));
    }

    /** Of the command itself. It names who released it, from where, and who made it. */
    private AuditEvent event(Caller approver, Approval approval, Executed made) {
        return AuditEvent.success(clock.instant(), approver, approval.operation())
                .with("approval_id", approval.id())
                .with("maker_id", approval.makerId())
                .with(made.name(), made.id());
    }

    private Uni<Outcome> reject(Session session, Caller caller, StoredApproval stored, String reason) {
        byte[] sealed = reason == null ? null : reasons.seal(stored.approval().id(), reason);
        return decide(session, stored, new Decision(ApprovalStatus.REJECTED, caller.userId(), sealed, null));
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
                decision.reasonSealed(),
                decision.resultId());
        Outcome outcome = Outcome.ok(ApprovalView.of(decided, decision.status(), null, null))
                .audited("approval_id", approval.id())
                .audited("operation", approval.operation())
                .audited("maker_id", approval.makerId());
        return approvals.decide(session, approval.id(), decision, now).replaceWith(outcome);
    }
}
