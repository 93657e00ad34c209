package dev.bulwark.gdpr.requests;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCall;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.gdpr.GdprProblem;
import dev.bulwark.gdpr.history.History;
import dev.bulwark.gdpr.history.Kind;
import dev.bulwark.gdpr.requests.RequestRepository.Filter;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Takes requests, and takes them from one state to the next. Phases of each: lock the customer, the request, decide, store. */
@ApplicationScoped
class RequestService {

    private static final String CREATE = "gdpr.requests";
    private static final String VERIFY = "gdpr.requests_verify_identity";
    private static final String EXTEND = "gdpr.requests_extend";
    private static final String COMPLETE = "gdpr.requests_complete";
    private static final String REFUSE = "gdpr.requests_refuse";

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final CustomerDirectory customers;
    private final RequestRepository repository;
    private final Requests requests;
    private final Objections objections;
    private final History history;
    private final AuditLog audit;
    private final Clock clock;

    RequestService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            CustomerDirectory customers,
            RequestRepository repository,
            Requests requests,
            Objections objections,
            History history,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.customers = customers;
        this.repository = repository;
        this.requests = requests;
        this.objections = objections;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with CUSTOMER_NOT_FOUND, for who is not the caller too, and VALIDATION_FAILED. */
    Uni<Answer> create(Caller caller, String idempotencyKey, CreateRequestRequest request) {
        Instant now = clock.instant();
        return commands.run(
                calls.of(caller, CREATE, idempotencyKey, request),
                session -> customers
                        .lockFor(session, caller, request.customerId())
                        .chain(() -> requests.receive(
                                session,
                                caller,
                                request.customerId(),
                                request.kind(),
                                request.channel(),
                                null,
                                request.receivedOn(),
                                now))
                        .map(row ->
                                audited(row, Outcome.created(RequestChangedView.of(row, row.status(), row.dueAt())))));
    }

    /** Now an objection restricts. Fails with REQUEST_NOT_FOUND, REQUEST_STATE. */
    Uni<Answer> verify(Caller caller, String idempotencyKey, RequestStepRequest request) {
        Instant now = clock.instant();
        CommandCall call = calls.of(caller, VERIFY, idempotencyKey, request);
        return step(call, request.requestId(), (session, row) -> {
            RequestRules.requireMayBecome(row, RequestStatus.VERIFIED);
            return repository
                    .verify(session, row.id(), now)
                    .chain(() -> requests.record(session, caller, row, Kind.IDENTITY_VERIFIED, request.reason(), now))
                    .chain(() -> objections.verified(session, caller, row, now))
                    .replaceWith(RequestChangedView.of(row, RequestStatus.VERIFIED, row.dueAt()));
        });
    }

    /** By two months, once. Fails with REQUEST_NOT_FOUND, REQUEST_STATE, REQUEST_EXTENDED_ALREADY, EXTENSION_TOO_LATE. */
    Uni<Answer> extend(Caller caller, String idempotencyKey, RequestStepRequest request) {
        Instant now = clock.instant();
        CommandCall call = calls.of(caller, EXTEND, idempotencyKey, request);
        return step(call, request.requestId(), (session, row) -> {
            RequestRules.requireExtensible(row, now);
            Instant dueAt = RequestRules.extended(row.firstDueAt());
            return repository
                    .extend(session, row.id(), dueAt, now)
                    .chain(() -> requests.record(session, caller, row, Kind.EXTENDED, request.reason(), now))
                    .replaceWith(RequestChangedView.of(row, row.status(), dueAt));
        });
    }

    /** Fails with REQUEST_NOT_FOUND, REQUEST_STATE. */
    Uni<Answer> complete(Caller caller, String idempotencyKey, CompleteRequestRequest request) {
        CommandCall call = calls.of(caller, COMPLETE, idempotencyKey, request);
        return close(call, request.requestId(), RequestStatus.COMPLETED, request.outcome());
    }

    /** Fails with REQUEST_NOT_FOUND, REQUEST_STATE. */
    Uni<Answer> refuse(Caller caller, String idempotencyKey, RequestStepRequest request) {
        CommandCall call = calls.of(caller, REFUSE, idempotencyKey, request);
        return close(call, request.requestId(), RequestStatus.REFUSED, request.reason());
    }

    private Uni<Answer> close(CommandCall call, UUID requestId, RequestStatus status, String reason) {
        Instant now = clock.instant();
        return step(call, requestId, (session, row) -> {
            RequestRules.requireMayBecome(row, status);
            return requests.close(session, call.caller(), row, status, reason, now)
                    .replaceWith(RequestChangedView.of(row, status, row.dueAt()));
        });
    }

    /** @param work under the locks of the customer and of the request, which is read again under them */
    private Uni<Answer> step(
            CommandCall call, UUID requestId, BiFunction<Session, RequestRow, Uni<RequestChangedView>> work) {
        return commands.run(
                call,
                session -> repository
                        .find(session, requestId)
                        .map(found -> found.orElseThrow(GdprProblem.REQUEST_NOT_FOUND::problem))
                        .call(row -> customers.lock(session, row.customerId()))
                        .chain(row -> repository.lock(session, row.id()))
                        .map(found -> found.orElseThrow(GdprProblem.REQUEST_NOT_FOUND::problem))
                        .chain(row -> work.apply(session, row).map(view -> audited(row, Outcome.ok(view)))));
    }

    private static Outcome audited(RequestRow row, Outcome outcome) {
        return outcome.audited("gdpr_request_id", row.id())
                .audited("customer_id", row.customerId())
                .audited("kind", row.kind().stored());
    }

    /**
     * Newest first; a customer sees its own. A sensitive read, since texts may name people: its audit event commits
     * before the page is answered.
     */
    Uni<RequestPage> list(Caller caller, Filter filter, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        Instant now = clock.instant();
        return sessions.withTransaction(session -> repository
                .list(session, filter, before, limit + 1, now)
                .chain(rows -> views(session, rows, caller.ownerScope().isPresent(), now))
                .call(() -> audit.append(session, AuditEvent.success(now, caller, CREATE)))
                .map(found -> Cursor.page(found, limit, RequestView::requestId, RequestPage::new)));
    }

    private Uni<List<RequestView>> views(Session session, List<RequestRow> rows, boolean subject, Instant now) {
        return history.of(session, rows.stream().map(RequestRow::id).toList())
                .map(entries -> rows.stream()
                        .map(row -> RequestView.of(row, entries.getOrDefault(row.id(), List.of()), subject, now))
                        .toList());
    }
}
