package dev.bulwark.accounts;

import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.ledger.AccountState;
import dev.bulwark.ledger.AccountStates;
import dev.bulwark.platform.problem.ProblemType;
import dev.bulwark.platform.web.Caller;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Freezes, unfreezes and closes accounts. Phases of each command: lock, decide, change, record. */
@ApplicationScoped
class AccountStateService {

    private static final String FREEZE = "accounts.freeze";
    private static final String UNFREEZE = "accounts.unfreeze";
    private static final String CLOSE = "accounts.close";

    private final Commands commands;
    private final CommandCalls calls;
    private final AccountStates states;
    private final AccountRepository accounts;
    private final AccountHistory history;
    private final List<ClosingCheck> closingChecks;

    AccountStateService(
            Commands commands,
            CommandCalls calls,
            AccountStates states,
            AccountRepository accounts,
            AccountHistory history,
            @All List<ClosingCheck> closingChecks) {
        this.commands = commands;
        this.calls = calls;
        this.states = states;
        this.accounts = accounts;
        this.history = history;
        this.closingChecks = closingChecks;
    }

    /**
     * Adds the direction to what is frozen already: a freeze never loosens another. Once it is answered, nothing more
     * is booked in that direction. Fails with ACCOUNT_NOT_FOUND, ACCOUNT_CLOSED.
     */
    Uni<Answer> freeze(Caller caller, String idempotencyKey, FreezeRequest request) {
        return commands.run(
                calls.of(caller, FREEZE, idempotencyKey, request),
                session -> open(session, request.accountId())
                        .call(account -> states.setFrozen(
                                session,
                                account.id(),
                                account.debitsFrozen() || request.direction().stopsDebits(),
                                account.creditsFrozen() || request.direction().stopsCredits()))
                        .call(account -> history.append(
                                session, caller, account, "frozen", request.direction(), request.reason()))
                        .chain(account -> outcome(session, account))
                        .map(outcome ->
                                outcome.audited("direction", request.direction().stored())));
    }

    /** Lifts the freeze of both directions; harmless without one. Fails with ACCOUNT_NOT_FOUND, ACCOUNT_CLOSED. */
    Uni<Answer> unfreeze(Caller caller, String idempotencyKey, UnfreezeRequest request) {
        return commands.run(
                calls.of(caller, UNFREEZE, idempotencyKey, request),
                session -> open(session, request.accountId())
                        .call(account -> states.setFrozen(session, account.id(), false, false))
                        .call(account -> history.append(session, caller, account, "unfrozen", null, request.reason()))
                        .chain(account -> outcome(session, account)));
    }

    /**
     * For good. Fails with ACCOUNT_NOT_FOUND, ACCOUNT_CLOSED, ACCOUNT_NOT_EMPTY, ACCOUNT_HAS_HOLDS, or what a {@link
     * ClosingCheck} has against it, such as ACCOUNT_HAS_SCHEDULES; in this order.
     */
    Uni<Answer> close(Caller caller, String idempotencyKey, CloseRequest request) {
        return commands.run(
                calls.of(caller, CLOSE, idempotencyKey, request),
                session -> open(session, request.accountId())
                        .invoke(AccountStateService::requireEmpty)
                        .call(account -> requireNone(session, account.id(), closingChecks.iterator()))
                        .call(account -> states.close(session, account.id()))
                        .call(account -> history.append(session, caller, account, "closed", null, null))
                        .chain(account -> outcome(session, account)));
    }

    /** Locks the account. */
    private Uni<AccountState> open(Session session, UUID accountId) {
        return states.lock(session, accountId).invoke(account -> {
            if (account.closed()) {
                throw AccountProblem.ACCOUNT_CLOSED.problem();
            }
        });
    }

    private static void requireEmpty(AccountState account) {
        if (account.postedMinor() != 0) {
            throw AccountProblem.ACCOUNT_NOT_EMPTY.problem();
        }
        if (account.pendingMinor() != 0) {
            throw AccountProblem.ACCOUNT_HAS_HOLDS.problem();
        }
    }

    /** One after the other: a session does one thing at a time. */
    private static Uni<Void> requireNone(Session session, UUID accountId, Iterator<ClosingCheck> checks) {
        if (!checks.hasNext()) {
            return Uni.createFrom().voidItem();
        }
        return checks.next().check(session, accountId).chain(objection -> {
            objection.map(ProblemType::problem).ifPresent(problem -> {
                throw problem;
            });
            return requireNone(session, accountId, checks);
        });
    }

    private Uni<Outcome> outcome(Session session, AccountState account) {
        return accounts.find(session, account.id(), null)
                .map(Optional::orElseThrow)
                .map(view -> Outcome.ok(view)
                        .audited("account_id", view.accountId())
                        .audited("account_status", view.status()));
    }
}
