package dev.bulwark.monitoring;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Shows alerts, and takes them forward. */
@ApplicationScoped
class AlertService {

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final AlertRepository alerts;
    private final AuditLog audit;
    private final Clock clock;

    AlertService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            AlertRepository alerts,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. A sensitive read: its audit event commits before the page is answered. */
    Uni<AlertPage> list(Caller caller, AlertFilter filter, String cursor, int limit) {
        Long before = Cursor.read(cursor, Long::valueOf);
        return sessions.withTransaction(session -> alerts.list(
                        session, filter, before == null ? Long.MAX_VALUE : before, limit + 1)
                .call(() -> audit.append(session, AuditEvent.success(clock.instant(), caller, "security.alerts")))
                .map(found -> Cursor.page(found, limit, AlertView::sequence, AlertPage::new)));
    }

    /** Fails with ALERT_NOT_FOUND, ALERT_PAST_THAT. */
    Uni<Answer> acknowledge(Caller caller, String idempotencyKey, AcknowledgeRequest request) {
        UUID id = request.alertId();
        return commands.run(
                calls.of(caller, "security.alerts_acknowledge", idempotencyKey, request),
                session -> lock(session, id, AlertStatus.ACKNOWLEDGED)
                        .chain(() -> alerts.acknowledge(session, id, caller.userId(), clock.instant()))
                        .replaceWith(() -> outcome(id, AlertStatus.ACKNOWLEDGED)));
    }

    /** Fails with ALERT_NOT_FOUND, ALERT_PAST_THAT. */
    Uni<Answer> resolve(Caller caller, String idempotencyKey, ResolveRequest request) {
        UUID id = request.alertId();
        return commands.run(
                calls.of(caller, "security.alerts_resolve", idempotencyKey, request),
                session -> lock(session, id, AlertStatus.RESOLVED)
                        .chain(() -> alerts.resolve(session, id, caller.userId(), request.reason(), clock.instant()))
                        .replaceWith(() -> outcome(id, AlertStatus.RESOLVED)));
    }

    private Uni<Void> lock(Session session, UUID id, AlertStatus next) {
        return alerts.lockStatus(session, id)
                .map(found -> found.orElseThrow(MonitoringProblem.ALERT_NOT_FOUND::problem))
                .invoke(status -> {
                    if (!status.mayBecome(next)) {
                        throw MonitoringProblem.ALERT_PAST_THAT.problem();
                    }
                })
                .replaceWithVoid();
    }

    private static Outcome outcome(UUID id, AlertStatus status) {
        return Outcome.ok(new AlertStateView(id, status.stored())).audited("alert_id", id);
    }
}
