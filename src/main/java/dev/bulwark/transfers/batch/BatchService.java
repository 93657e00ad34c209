package dev.bulwark.transfers.batch;

import dev.bulwark.accounts.AccountService;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.accounts.Rehearsal;
import dev.bulwark.approvals.ApprovalRequest;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.CommandProblem;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.transfers.TransferRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Moves money in batches. */
@ApplicationScoped
class BatchService {

    private final Commands commands;
    private final CommandCalls calls;
    private final BatchBooking booking;
    private final Approvals approvals;
    private final AccountService accounts;
    private final DryRuns dryRuns;

    BatchService(
            Commands commands,
            CommandCalls calls,
            BatchBooking booking,
            Approvals approvals,
            AccountService accounts,
            DryRuns dryRuns) {
        this.commands = commands;
        this.calls = calls;
        this.booking = booking;
        this.approvals = approvals;
        this.accounts = accounts;
        this.dryRuns = dryRuns;
    }

    /** Opens the transaction. Waits over the threshold. Fails as {@link CommandProblem} says, then with BATCH_REFUSED. */
    Uni<Answer> transfer(Caller caller, String idempotencyKey, BatchRequest request) {
        return commands.run(
                calls.withKey(caller, ApprovedBatch.OPERATION, idempotencyKey, request),
                session -> transfer(session, caller, request));
    }

    /** Does all of it and rolls it back. The results name no transfers: those that they would name will never be. */
    Uni<Answer> rehearse(Caller caller, BatchRequest request) {
        boolean large = isLarge(request);
        UUID ownerId = caller.ownerScope().orElse(null);
        return dryRuns.run(
                caller,
                session -> DryRuns.waiting(
                        large,
                        booking.book(session, request, ownerId, caller.userId())
                                .map(batch -> Rehearsal.booked(large, accounts(request))
                                        .with(BatchRules.nameless(batch)))));
    }

    private static Set<UUID> accounts(BatchRequest request) {
        return request.transfers().stream()
                .flatMap(line -> Stream.of(line.fromAccount(), line.toAccount()))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> debited(BatchRequest request) {
        return request.transfers().stream().map(TransferRequest::fromAccount).collect(Collectors.toSet());
    }

    private Uni<Outcome> transfer(Session session, Caller caller, BatchRequest request) {
        if (isLarge(request)) {
            return accounts.oneOwner(session, debited(request))
                    .chain(owner -> approvals.request(
                            session,
                            caller,
                            ApprovalRequest.of(ApprovedBatch.OPERATION, request).about(owner.orElse(null))))
                    .map(outcome -> outcome.audited("lines", request.transfers().size()));
        }
        return booking.book(session, request, caller.ownerScope().orElse(null), caller.userId())
                .map(batch -> Outcome.created(batch)
                        .audited("batch_id", batch.batchId())
                        .audited("mode", batch.mode())
                        .audited("posted", batch.posted())
                        .audited("refused", batch.refused()));
    }

    private boolean isLarge(BatchRequest request) {
        return BatchRules.needsApproval(request.transfers(), approvals::neededForTransfer);
    }
}
