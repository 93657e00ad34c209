package dev.bulwark.accounts;

import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.ledger.RoleLimit;
import dev.bulwark.ledger.RoleLimits;
import dev.bulwark.money.Money;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Sets and shows the limits of roles. */
@ApplicationScoped
class RoleLimitService {

    private static final String SET = "accounts.set_role_limits";

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final RoleLimits limits;

    RoleLimitService(Mutiny.SessionFactory sessions, Commands commands, CommandCalls calls, RoleLimits limits) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.limits = limits;
    }

    Uni<RoleLimitPage> list() {
        return sessions.withSession(limits::list)
                .map(found ->
                        new RoleLimitPage(found.stream().map(RoleLimitView::of).toList(), null));
    }

    /** Replaces all four. Fails with VALIDATION_FAILED, which names every bad field. */
    Uni<Answer> set(Caller caller, String idempotencyKey, SetRoleLimitsRequest request) {
        return commands.run(calls.of(caller, SET, idempotencyKey, request), session -> set(session, request));
    }

    private Uni<Outcome> set(Session session, SetRoleLimitsRequest request) {
        return limits.roles(session).chain(roles -> {
            RoleLimit limit = decide(roles, request);
            return limits.replace(session, limit).map(done -> outcome(RoleLimitView.of(limit)));
        });
    }

    private static RoleLimit decide(Set<String> roles, SetRoleLimitsRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (!roles.contains(request.role())) {
            errors.add(FieldError.inBody("role", "role", "must be one of the bank's roles"));
        }
        Optional<Currency> currency = Money.currency(request.currency());
        if (currency.isEmpty()) {
            errors.add(FieldError.inBody("currency", "currency", "must be a currency code of ISO 4217"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new RoleLimit(request.role(), currency.get(), LimitRules.parse(request, currency.get()));
    }

    private static Outcome outcome(RoleLimitView limit) {
        return limit.auditedIn(Outcome.ok(limit).audited("role", limit.role()).audited("currency", limit.currency()));
    }
}
