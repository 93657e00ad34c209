package dev.bulwark.transfers;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.accounts.AccountService;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.accounts.Rehearsal;
import dev.bulwark.command.Answer;
import dev.bulwark.ledger.BankAccount;
import dev.bulwark.ledger.Ledger;
import dev.bulwark.ledger.MoneyRequest;
import dev.bulwark.ledger.Posting;
import dev.bulwark.ledger.Posting.Kind;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What a transfer, a deposit or a withdrawal would do: the posting itself, rolled back. */
@ApplicationScoped
class TransferDryRun {

    private final DryRuns dryRuns;
    private final Ledger ledger;
    private final ApprovedTransfer approved;
    private final AccountService accounts;
    private final Clock clock;

    TransferDryRun(DryRuns dryRuns, Ledger ledger, ApprovedTransfer approved, AccountService accounts, Clock clock) {
        this.dryRuns = dryRuns;
        this.ledger = ledger;
        this.approved = approved;
        this.accounts = accounts;
        this.clock = clock;
    }

    Uni<Answer> transfer(Caller caller, TransferRequest request) {
        Posting posting = posting(
                caller, Kind.TRANSFER, request.fromAccount(), request.toAccount(), request, request.reference());
        return dryRuns.run(
                caller,
                session ->
                        approved.isNeeded(request) ? awaitApproval(session, caller, posting) : post(session, posting));
    }

    Uni<Answer> deposit(Caller caller, CashRequest request) {
        UUID cash = BankAccount.CASH.id(request.currency());
        Posting posting = posting(caller, Kind.DEPOSIT, cash, request.accountId(), request, request.reference());
        return dryRuns.run(caller, session -> post(session, posting));
    }

    Uni<Answer> withdraw(Caller caller, CashRequest request) {
        UUID cash = BankAccount.CASH.id(request.currency());
        Posting posting = posting(caller, Kind.WITHDRAWAL, request.accountId(), cash, request, request.reference());
        return dryRuns.run(caller, session -> post(session, posting));
    }

    private Uni<Rehearsal> post(Session session, Posting posting) {
        return ledger.post(session, posting).map(code -> {
            if (!code.equals("posted")) {
                throw problem(code).problem();
            }
            return Rehearsal.booked(false, both(posting));
        });
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
                .chain(() -> ledger.post(session, posting))
                .map(code -> code.equals("posted")
                        ? Rehearsal.booked(true, both(posting))
                        : Rehearsal.refusedAfterApproval(problem(code).problem()));
    }

    private Posting posting(Caller caller, Kind kind, UUID debit, UUID credit, MoneyRequest request, String reference) {
        return new Posting(
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                debit,
                credit,
                caller.ownerScope().orElse(null),
                request.money(),
                reference,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.userId());
    }

    private static List<UUID> both(Posting posting) {
        return List.of(posting.debitAccountId(), posting.creditAccountId());
    }

    private static PostingProblem problem(String code) {
        return PostingProblem.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
