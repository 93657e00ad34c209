package dev.bulwark.loans.book;

import dev.bulwark.accounts.AccountService;
import dev.bulwark.accounts.AccountView;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.accounts.Rehearsal;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCall;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** How every command that moves a loan's money runs: once for its key, or as a dry run. */
@ApplicationScoped
class LoanMoney {

    private final Commands commands;
    private final CommandCalls calls;
    private final DryRuns dryRuns;
    private final AccountService accounts;

    LoanMoney(Commands commands, CommandCalls calls, DryRuns dryRuns, AccountService accounts) {
        this.commands = commands;
        this.calls = calls;
        this.dryRuns = dryRuns;
        this.accounts = accounts;
    }

    /** The request, and how it is to be run. */
    record Order<R extends Record>(Caller caller, String key, boolean dryRun, R request) {}

    /** Opens the transaction; the work joins it. */
    Uni<Answer> run(String operation, Order<?> order, Function<Session, Uni<Done>> work) {
        if (order.dryRun()) {
            return dryRuns.run(order.caller(), session -> work.apply(session).map(LoanMoney::rehearsal));
        }
        CommandCall call = calls.withKey(order.caller(), operation, order.key(), order.request());
        return commands.run(call, session -> work.apply(session).map(Done::outcome));
    }

    /**
     * A command that always waits for a second person.
     *
     * @param execution what would run then; a dry run does it, beside which it is told that it would wait
     */
    Uni<Answer> runApproved(
            String operation,
            Order<?> order,
            Function<Session, Uni<Outcome>> request,
            Function<Session, Uni<Done>> execution) {
        if (order.dryRun()) {
            return dryRuns.run(
                    order.caller(), session -> execution.apply(session).map(done -> rehearsal(done, true)));
        }
        CommandCall call = calls.withKey(order.caller(), operation, order.key(), order.request());
        return commands.run(call, request);
    }

    private static Rehearsal rehearsal(Done done) {
        return rehearsal(done, false);
    }

    private static Rehearsal rehearsal(Done done, boolean approvalNeeded) {
        return Rehearsal.booked(approvalNeeded, done.accountIds())
                .with(List.of(done.outcome().body()));
    }

    /**
     * The account of a customer, never one of the bank's own. Fails with ACCOUNT_NOT_FOUND, for one that the caller may not
     * use too, then with CURRENCY_MISMATCH.
     *
     * @param customerId whose it must be; null for anybody's
     */
    Uni<UUID> account(Session session, Caller caller, UUID accountId, UUID customerId, Currency currency) {
        return accounts.getVisible(session, caller, List.of(accountId)).map(found -> {
            AccountView account = found.stream()
                    .filter(view -> customerId == null || view.customerId().equals(customerId))
                    .findFirst()
                    .orElseThrow(PostingProblem.ACCOUNT_NOT_FOUND::problem);
            if (!account.currency().equals(currency.getCurrencyCode())) {
                throw PostingProblem.CURRENCY_MISMATCH.problem();
            }
            return account.accountId();
        });
    }
}
