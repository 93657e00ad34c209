package dev.bulwark.schedules;

import dev.bulwark.accounts.AccountService;
import dev.bulwark.approvals.ApprovalRequest;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCall;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Makes, shows and ends schedules. */
@ApplicationScoped
class ScheduleService {

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final Scheduling scheduling;
    private final ScheduleRepository schedules;
    private final Approvals approvals;
    private final AccountService accounts;
    private final Clock clock;

    ScheduleService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            Scheduling scheduling,
            ScheduleRepository schedules,
            Approvals approvals,
            AccountService accounts,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.scheduling = scheduling;
        this.schedules = schedules;
        this.approvals = approvals;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Waits over the threshold of a transfer. Fails with ACCOUNT_NOT_FOUND for an account to debit that is not the caller's,
     * then with a field error for each date that cannot be, then as a posting does about the accounts.
     */
    Uni<Answer> schedule(Caller caller, String idempotencyKey, ScheduleRequest request) {
        CommandCall call = calls.of(caller, Scheduling.OPERATION, idempotencyKey, request);
        return accounts.get(caller, request.fromAccount())
                .chain(account ->
                        commands.run(call, session -> schedule(session, caller, request, account.customerId())));
    }

    private Uni<Outcome> schedule(Session session, Caller caller, ScheduleRequest request, UUID customerId) {
        ScheduleRules.checkDates(request, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return scheduling
                .check(session, caller.ownerScope().orElse(null), request)
                .chain(() -> approvals.neededForTransfer(request.money())
                        ? approvals.request(
                                session,
                                caller,
                                ApprovalRequest.of(Scheduling.OPERATION, request)
                                        .about(customerId))
                        : insert(session, caller, request));
    }

    private Uni<Outcome> insert(Session session, Caller caller, ScheduleRequest request) {
        return scheduling
                .insert(session, caller.ownerScope().orElse(null), caller.userId(), request)
                .map(schedule ->
                        Outcome.created(ScheduleView.of(schedule, null)).audited("schedule_id", schedule.id()));
    }

    /** Fails with SCHEDULE_NOT_FOUND, SCHEDULE_OVER. A due date that is being run is run before. */
    Uni<Answer> cancel(Caller caller, String idempotencyKey, CancelRequest request) {
        return commands.run(
                calls.of(caller, "accounts.schedule_cancel", idempotencyKey, request),
                session -> schedules
                        .lock(session, request.scheduleId(), caller.ownerScope().orElse(null))
                        .map(found -> found.orElseThrow(ScheduleProblem.SCHEDULE_NOT_FOUND::problem))
                        .map(Schedule::cancelled)
                        .call(schedule -> schedules.update(session, schedule))
                        .map(schedule ->
                                Outcome.ok(ScheduleView.of(schedule, null)).audited("schedule_id", schedule.id())));
    }

    /** Fails with ACCOUNT_NOT_FOUND, for an absent account and for a foreign one alike. */
    Uni<SchedulePage> list(Caller caller, UUID accountId, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        return accounts.get(caller, accountId)
                .chain(account ->
                        sessions.withSession(session -> schedules.list(session, accountId, before, limit + 1)))
                .map(found -> Cursor.page(found, limit, ScheduleView::scheduleId, SchedulePage::new));
    }
}
