package dev.bulwark.gdpr.holds;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.gdpr.GdprProblem;
import dev.bulwark.gdpr.history.Entry;
import dev.bulwark.gdpr.history.History;
import dev.bulwark.gdpr.history.Kind;
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

/** Places, lifts and shows legal holds. Phases of each command: lock the customer, change, record. */
@ApplicationScoped
class HoldService {

    private static final String PLACE = "gdpr.legal_holds_place";
    private static final String LIFT = "gdpr.legal_holds_lift";
    private static final String LIST = "gdpr.legal_holds";

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final CustomerDirectory customers;
    private final HoldRepository holds;
    private final History history;
    private final AuditLog audit;
    private final Clock clock;

    HoldService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            CustomerDirectory customers,
            HoldRepository holds,
            History history,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.customers = customers;
        this.holds = holds;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** Once it is answered, nothing of the customer's is deleted. Fails with CUSTOMER_NOT_FOUND. */
    Uni<Answer> place(Caller caller, String idempotencyKey, PlaceHoldRequest request) {
        HoldRow hold = new HoldRow(
                UuidCreator.getTimeOrderedEpoch(), request.customerId(), clock.instant(), caller.userId(), null, null);
        Entry entry = entry(hold, Kind.HOLD_PLACED, request.reason(), request.reference(), caller, hold.placedAt());
        return commands.run(
                calls.of(caller, PLACE, idempotencyKey, request),
                session -> customers
                        .lockFor(session, caller, request.customerId())
                        .chain(() -> holds.insert(session, hold))
                        .chain(() -> history.append(session, entry))
                        .map(done -> audited(Outcome.created(view(hold, "standing", hold.placedAt())), hold)));
    }

    /** Fails with LEGAL_HOLD_NOT_FOUND, LEGAL_HOLD_LIFTED. */
    Uni<Answer> lift(Caller caller, String idempotencyKey, LiftHoldRequest request) {
        return commands.run(
                calls.of(caller, LIFT, idempotencyKey, request),
                session -> holds.find(session, request.holdId())
                        .map(found -> found.orElseThrow(GdprProblem.LEGAL_HOLD_NOT_FOUND::problem))
                        .call(hold -> customers.lockFor(session, caller, hold.customerId()))
                        .chain(hold -> lift(session, caller, hold, request.reason())));
    }

    private Uni<Outcome> lift(Session session, Caller caller, HoldRow hold, String reason) {
        Instant now = clock.instant();
        return holds.lift(session, hold.id(), caller.userId(), now)
                .invoke(stood -> {
                    if (!stood) {
                        throw GdprProblem.LEGAL_HOLD_LIFTED.problem();
                    }
                })
                .chain(() -> history.append(session, entry(hold, Kind.HOLD_LIFTED, reason, null, caller, now)))
                .map(done -> audited(Outcome.ok(view(hold, "lifted", now)), hold));
    }

    private static Entry entry(HoldRow hold, Kind kind, String reason, String reference, Caller caller, Instant now) {
        return new Entry(hold.customerId(), hold.id(), kind, reason, reference, now, caller.userId());
    }

    private static HoldChangedView view(HoldRow hold, String status, Instant now) {
        return new HoldChangedView(hold.id(), hold.customerId(), status, now);
    }

    private static Outcome audited(Outcome outcome, HoldRow hold) {
        return outcome.audited("hold_id", hold.id()).audited("customer_id", hold.customerId());
    }

    /**
     * Newest first, standing and lifted ones. A sensitive read, since reasons may name people: its audit event commits
     * before the page is answered.
     *
     * @param customerId null for those of all customers
     */
    Uni<HoldPage> list(Caller caller, UUID customerId, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        AuditEvent event = AuditEvent.success(clock.instant(), caller, LIST);
        AuditEvent named = customerId == null ? event : event.with("customer_id", customerId);
        return sessions.withTransaction(session -> holds.list(session, customerId, before, limit + 1)
                .chain(rows -> views(session, rows))
                .call(() -> audit.append(session, named))
                .map(found -> Cursor.page(found, limit, HoldView::holdId, HoldPage::new)));
    }

    private Uni<List<HoldView>> views(Session session, List<HoldRow> rows) {
        return history.of(session, rows.stream().map(HoldRow::id).toList())
                .map(entries -> rows.stream()
                        .map(row -> HoldView.of(row, entries.getOrDefault(row.id(), List.of())))
                        .toList());
    }
}
