package dev.bulwark.transfers.reversal;

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
import dev.bulwark.ledger.BankAccount;
import dev.bulwark.ledger.Posting;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Takes transfers back for staff. */
@ApplicationScoped
class ReversalService {

    private final Commands commands;
    private final CommandCalls calls;
    private final ReversalBooking booking;
    private final Approvals approvals;
    private final AccountService accounts;
    private final DryRuns dryRuns;

    ReversalService(
            Commands commands,
            CommandCalls calls,
            ReversalBooking booking,
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

    /**
     * Opens the transaction. Waits over the threshold. Fails as {@link CommandProblem}, {@link ReversalProblem} and {@link
     * PostingProblem} say, in this order.
     */
    Uni<Answer> reverse(Caller caller, String idempotencyKey, ReverseRequest request) {
        return commands.run(
                calls.withKey(caller, ApprovedReversal.OPERATION, idempotencyKey, request),
                session -> reverse(session, caller, request));
    }

    /** Does all of it and rolls it back. Over the threshold the plan is what is refused at once, and the posting later. */
    Uni<Answer> rehearse(Caller caller, ReverseRequest request) {
        return dryRuns.run(
                caller,
                session -> booking.plan(session, request).chain(plan -> {
                    boolean large = approvals.neededForReversal(plan.amount());
                    Original original = plan.original();
                    List<UUID> both = List.of(original.debitAccountId(), original.creditAccountId());
                    return DryRuns.waiting(
                            large,
                            booking.book(session, plan, request.reason(), caller.userId())
                                    .map(posting -> Rehearsal.booked(large, both)));
                }));
    }

    private Uni<Outcome> reverse(Session session, Caller caller, ReverseRequest request) {
        return booking.plan(session, request)
                .chain(plan -> approvals.neededForReversal(plan.amount())
                        ? ask(session, caller, request, plan)
                        : booking.book(session, plan, request.reason(), caller.userId())
                                .map(posting -> booked(plan, posting)));
    }

    /** The amount is fixed now: what is left may be another sum by the time that somebody approves. */
    private Uni<Outcome> ask(Session session, Caller caller, ReverseRequest request, Plan plan) {
        ReverseRequest exact = request.exactly(plan.amount().text());
        return accounts.oneOwner(session, List.of(plan.original().debitAccountId()))
                .chain(owner -> approvals.request(
                        session,
                        caller,
                        ApprovalRequest.of(ApprovedReversal.OPERATION, exact).about(owner.orElse(null))))
                .map(outcome -> outcome.audited("reverses", request.transferId()));
    }

    private static Outcome booked(Plan plan, Posting posting) {
        String currency = posting.amount().currency().getCurrencyCode();
        UUID cash = BankAccount.CASH.id(currency);
        ReversalView view = new ReversalView(
                posting.id(),
                "reversal",
                "posted",
                plan.original().id(),
                posting.debitAccountId().equals(cash) ? null : posting.debitAccountId(),
                posting.creditAccountId().equals(cash) ? null : posting.creditAccountId(),
                posting.amount().text(),
                currency,
                plan.remaining().text(),
                posting.reference(),
                posting.bookedAt());
        return Outcome.created(view)
                .audited("transfer_id", posting.id())
                .audited("reverses", plan.original().id());
    }
}
