package dev.bulwark.accounts;

import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.ledger.AccountLimits;
import dev.bulwark.ledger.AccountState;
import dev.bulwark.ledger.AccountStates;
import dev.bulwark.ledger.LimitSet;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Sets the limits of accounts. Phases: lock, decide, replace. */
@ApplicationScoped
class AccountLimitService {

    private static final String SET = "accounts.set_limits";

    private final Commands commands;
    private final CommandCalls calls;
    private final AccountStates states;
    private final AccountLimits limits;
    private final AccountRepository accounts;
    private final Clock clock;

    AccountLimitService(
            Commands commands,
            CommandCalls calls,
            AccountStates states,
            AccountLimits limits,
            AccountRepository accounts,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.states = states;
        this.limits = limits;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Replaces all four. Fails with ACCOUNT_NOT_FOUND, ACCOUNT_CLOSED, VALIDATION_FAILED. */
    Uni<Answer> set(Caller caller, String idempotencyKey, SetLimitsRequest request) {
        return commands.run(calls.of(caller, SET, idempotencyKey, request), session -> set(session, caller, request));
    }

    private Uni<Outcome> set(Session session, Caller caller, SetLimitsRequest request) {
        return states.lock(session, request.accountId())
                .map(account -> decide(account, request))
                .chain(set -> limits.replace(session, request.accountId(), set, clock.instant(), caller.userId()))
                .chain(() -> accounts.find(session, request.accountId(), null))
                .map(Optional::orElseThrow)
                .map(AccountLimitService::outcome);
    }

    private static LimitSet decide(AccountState account, SetLimitsRequest request) {
        if (account.closed()) {
            throw AccountProblem.ACCOUNT_CLOSED.problem();
        }
        return LimitRules.parse(request, account.currency());
    }

    private static Outcome outcome(AccountView account) {
        AccountView.Limits set = account.limits() == null ? AccountView.Limits.NONE : account.limits();
        return set.auditedIn(Outcome.ok(account).audited("account_id", account.accountId()));
    }
}
