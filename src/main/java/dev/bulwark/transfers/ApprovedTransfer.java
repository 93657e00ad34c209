package dev.bulwark.transfers;

import dev.bulwark.accounts.AccountService;
import dev.bulwark.approvals.Approval;
import dev.bulwark.approvals.ApprovalRequest;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.approvals.ApprovedCommand;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCall;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.ledger.Booking;
import dev.bulwark.ledger.Ledger;
import dev.bulwark.ledger.PostingProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** A transfer over the threshold: kept at first, booked when a second person has approved it. */
@ApplicationScoped
class ApprovedTransfer implements ApprovedCommand {

    static final String OPERATION = "accounts.transfer";

    private final Commands commands;
    private final Approvals approvals;
    private final AccountService accounts;
    private final Ledger ledger;
    private final TransferPostings postings;

    ApprovedTransfer(
            Commands commands, Approvals approvals, AccountService accounts, Ledger ledger, TransferPostings postings) {
        this.commands = commands;
        this.approvals = approvals;
        this.accounts = accounts;
        this.ledger = ledger;
        this.postings = postings;
    }

    boolean isNeeded(TransferRequest request) {
        return approvals.neededForTransfer(request.money());
    }

    /**
     * Opens the transaction. Checks only what cannot change until the execution, which checks everything: fails with
     * ACCOUNT_NOT_FOUND for a debit account that is not the caller's, and SAME_ACCOUNT.
     */
    Uni<Answer> request(CommandCall call, TransferRequest request) {
        return accounts.get(call.caller(), request.fromAccount())
                .chain(account -> commands.run(call, session -> request(session, call, request, account.customerId())));
    }

    private Uni<Outcome> request(Session session, CommandCall call, TransferRequest request, UUID customerId) {
        return request.fromAccount().equals(request.toAccount())
                ? Uni.createFrom().failure(PostingProblem.SAME_ACCOUNT.problem())
                : approvals.request(
                        session,
                        call.caller(),
                        ApprovalRequest.of(OPERATION, request).about(customerId));
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public String permission() {
        return "accounts:write";
    }

    /** Fails as {@link PostingProblem} says. */
    @Override
    public Uni<Executed> execute(Session session, Approval approval) {
        TransferRequest request = approvals.payloadOf(approval, TransferRequest.class);
        return ledger.post(session, postings.transfer(approval.ownerId(), approval.makerId(), request))
                .map(Booking::orElseThrow)
                .map(posting -> new Executed("transfer_id", posting.id()));
    }
}
