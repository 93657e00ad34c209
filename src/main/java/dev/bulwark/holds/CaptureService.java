package dev.bulwark.holds;

import dev.bulwark.accounts.AccountService;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.accounts.Rehearsal;
import dev.bulwark.approvals.ApprovalRequest;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.ledger.HoldProblem;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.money.Money;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Moves what a hold has set aside, whole or in parts. */
@ApplicationScoped
class CaptureService {

    private final Commands commands;
    private final CommandCalls calls;
    private final Approvals approvals;
    private final AccountService accounts;
    private final HoldRepository repository;
    private final Captures captures;
    private final DryRuns dryRuns;
    private final Clock clock;

    CaptureService(
            Commands commands,
            CommandCalls calls,
            Approvals approvals,
            AccountService accounts,
            HoldRepository repository,
            Captures captures,
            DryRuns dryRuns,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.approvals = approvals;
        this.accounts = accounts;
        this.repository = repository;
        this.captures = captures;
        this.dryRuns = dryRuns;
        this.clock = clock;
    }

    /**
     * Opens the transaction. Waits over the threshold of transfers: else a hold would be a way around four eyes. Fails as
     * {@link HoldProblem} says, then as {@link PostingProblem} says.
     */
    Uni<Answer> capture(Caller caller, String idempotencyKey, CaptureRequest request) {
        return commands.run(
                calls.withKey(caller, ApprovedCapture.OPERATION, idempotencyKey, request),
                session -> repository
                        .get(session, request.holdId())
                        .chain(hold -> capture(session, caller, request, hold)));
    }

    /** Does all of it and rolls it back. */
    Uni<Answer> rehearse(Caller caller, CaptureRequest request) {
        return dryRuns.run(
                caller,
                session -> repository.get(session, request.holdId()).chain(hold -> {
                    Money part = HoldRules.part(request.amount(), hold, clock.instant());
                    boolean large = approvals.neededForTransfer(part);
                    List<UUID> both = List.of(hold.accountId(), request.toAccount());
                    return DryRuns.waiting(
                            large,
                            captures.book(session, hold, part.amountMinor(), request.toAccount(), caller.userId())
                                    .map(view -> Rehearsal.booked(large, both)));
                }));
    }

    private Uni<Outcome> capture(Session session, Caller caller, CaptureRequest request, Hold hold) {
        Money part = HoldRules.part(request.amount(), hold, clock.instant());
        if (approvals.neededForTransfer(part)) {
            // The amount is written down: what remains may be another by then, and nobody would have approved that.
            CaptureRequest exact = new CaptureRequest(hold.id(), part.text(), request.toAccount());
            return accounts.oneOwner(session, List.of(hold.accountId()))
                    .chain(owner -> approvals.request(
                            session,
                            caller,
                            ApprovalRequest.of(ApprovedCapture.OPERATION, exact).about(owner.orElse(null))));
        }
        Long amountMinor = request.amount() == null ? null : part.amountMinor();
        return captures.book(session, hold, amountMinor, request.toAccount(), caller.userId())
                .map(view -> Outcome.created(view)
                        .audited("hold_id", view.holdId())
                        .audited("transfer_id", view.transferId()));
    }
}
