package dev.bulwark.holds;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.accounts.AccountService;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.accounts.Rehearsal;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.ledger.HoldProblem;
import dev.bulwark.ledger.Holds;
import dev.bulwark.ledger.NewHold;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Places, releases and shows holds. */
@ApplicationScoped
class HoldService {

    private static final String HOLD = "accounts.hold";
    private static final String RELEASE = "accounts.release";

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final AccountService accounts;
    private final DryRuns dryRuns;
    private final Holds holds;
    private final HoldRepository repository;
    private final HoldConfig config;
    private final Clock clock;

    HoldService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            AccountService accounts,
            DryRuns dryRuns,
            Holds holds,
            HoldRepository repository,
            HoldConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.accounts = accounts;
        this.dryRuns = dryRuns;
        this.holds = holds;
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    /** Opens the transaction. Fails as {@link PostingProblem} says. */
    Uni<Answer> place(Caller caller, String idempotencyKey, HoldRequest request) {
        return commands.run(
                calls.withKey(caller, HOLD, idempotencyKey, request), session -> place(session, caller, request));
    }

    /** Does all of it and rolls it back. */
    Uni<Answer> rehearse(Caller caller, HoldRequest request) {
        return dryRuns.run(
                caller,
                session -> place(session, caller, request)
                        .map(placed -> Rehearsal.booked(false, List.of(request.accountId()))));
    }

    /** The end is judged behind the idempotency key: a replay is answered after it, too. */
    private Uni<Outcome> place(Session session, Caller caller, HoldRequest request) {
        Instant now = clock.instant();
        NewHold hold = new NewHold(
                UuidCreator.getTimeOrderedEpoch(),
                request.accountId(),
                caller.ownerScope().orElse(null),
                request.money(),
                request.reference(),
                HoldRules.expiresAt(request.expiresAt(), now, config.lifetime()),
                now,
                caller.userId());
        return holds.place(session, hold)
                .chain(() -> repository.get(session, hold.id()))
                .map(placed -> Outcome.created(HoldView.at(now, placed)).audited("hold_id", placed.id()));
    }

    /** Opens the transaction. Fails as {@link HoldProblem} says; a foreign hold looks absent. */
    Uni<Answer> release(Caller caller, String idempotencyKey, ReleaseRequest request) {
        Instant now = clock.instant();
        return commands.run(
                calls.of(caller, RELEASE, idempotencyKey, request),
                session -> holds.release(
                                session, request.holdId(), caller.ownerScope().orElse(null), now)
                        .chain(() -> repository.get(session, request.holdId()))
                        .map(released -> Outcome.ok(HoldView.at(now, released)).audited("hold_id", released.id())));
    }

    /** Newest first. Fails with ACCOUNT_NOT_FOUND, for an absent account and for a foreign one alike. */
    Uni<HoldPage> list(Caller caller, UUID accountId, String status, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        HoldStatus wanted = status == null ? null : HoldStatus.of(status);
        Instant now = clock.instant();
        return accounts.get(caller, accountId)
                .chain(account -> sessions.withSession(
                        session -> repository.list(session, accountId, wanted, before, limit + 1, now)))
                .map(found -> page(found, limit, now));
    }

    private static HoldPage page(List<Hold> found, int limit, Instant now) {
        List<HoldView> views =
                found.stream().map(hold -> HoldView.at(now, hold)).toList();
        return Cursor.page(views, limit, HoldView::holdId, HoldPage::new);
    }
}
