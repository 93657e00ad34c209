package dev.bulwark.transfers;

import dev.bulwark.accounts.AccountService;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.accounts.Rehearsal;
import dev.bulwark.command.Answer;
import dev.bulwark.ledger.Booking;
import dev.bulwark.ledger.Ledger;
import dev.bulwark.ledger.Posting;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What a transfer, a deposit or a withdrawal would do: the posting itself, rolled back. */
@ApplicationScoped
class TransferDryRun {

    private final DryRuns dryRuns;
    private final Ledger ledger;
    private final ApprovedTransfer approved;
    private final AccountService accounts;
    private final TransferPostings postings;

    TransferDryRun(
            DryRuns dryRuns,
            Ledger ledger,
            ApprovedTransfer approved,
            AccountService accounts,
            TransferPostings postings) {
        this.dryRuns = dryRuns;
        this.ledger = ledger;
        this.approved = approved;
        this.accounts = accounts;
        this.postings = postings;
    }

    Uni<Answer> transfer(Caller caller, TransferRequest request) {
        Posting posting = postings.transfer(caller, request);
        return dryRuns.run(
                caller,
                session -> approved.isNeeded(request)
                        ? awaitApproval(session, caller, posting)
                        : post(session, posting, false));
    }

    Uni<Answer> deposit(Caller caller, CashRequest request) {
        Posting posting = postings.deposit(caller, request);
        return dryRuns.run(caller, session -> post(session, posting, false));
    }

    Uni<Answer> withdraw(Caller caller, CashRequest request) {
        Posting posting = postings.withdrawal(caller, request);
        return dryRuns.run(caller, session -> post(session, posting, false));
    }

    private Uni<Rehearsal> post(Session session, Posting posting, boolean approvalNeeded) {
        List<UUID> both = List.of(posting.debitAccountId(), posting.creditAccountId());
        return ledger.post(session, posting)
                .map(Booking::orElseThrow)
                .map(booked -> Rehearsal.booked(approvalNeeded, both));
    }

    /** Asking is refused for what {@link ApprovedTransfer} checks at once; the rest is checked at the execution. */
    private Uni<Rehearsal> awaitApproval(Session session, Caller caller, Posting posting) {
        return accounts.getVisible(session, caller, List.of(posting.debitAccountId()))
                .invoke(visible -> {
                    if (visible.isEmpty()) {
                        throw PostingProblem.ACCOUNT_NOT_FOUND.problem();
                    }
                    if (posting.debitAccountId().equals(posting.creditAccountId())) {
                        throw PostingProblem.SAME_ACCOUNT.problem();
                    }
                })
                .chain(() -> DryRuns.waiting(true, post(session, posting, true)));
    }
}
