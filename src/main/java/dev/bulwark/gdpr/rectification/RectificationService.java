package dev.bulwark.gdpr.rectification;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outbox;
import dev.bulwark.command.Outcome;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.customers.CustomerUpdateService;
import dev.bulwark.customers.CustomerUpdatedView;
import dev.bulwark.gdpr.history.Entry;
import dev.bulwark.gdpr.history.History;
import dev.bulwark.gdpr.history.Kind;
import dev.bulwark.gdpr.requests.RequestKind;
import dev.bulwark.gdpr.requests.Requests;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Corrects customers because they asked for it. */
@ApplicationScoped
class RectificationService {

    private static final String RECTIFY = "gdpr.rectify";

    /** What integrators are told of any correction. */
    private static final String UPDATED = "customers.update";

    private final Commands commands;
    private final CommandCalls calls;
    private final CustomerDirectory customers;
    private final CustomerUpdateService updates;
    private final Requests requests;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    RectificationService(
            Commands commands,
            CommandCalls calls,
            CustomerDirectory customers,
            CustomerUpdateService updates,
            Requests requests,
            History history,
            Outbox outbox,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.customers = customers;
        this.updates = updates;
        this.requests = requests;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a key stands for: a correction of another state is another command. */
    private record Rectification(RectifyRequest request, IfMatch seen) {}

    /**
     * Fails with CUSTOMER_NOT_FOUND, REQUEST_NOT_FOUND, REQUEST_OF_OTHER_KIND, REQUEST_STATE, IF_MATCH_REQUIRED,
     * VERSION_CHANGED, SSN_TAKEN. The request stays open: who answers it says what was done.
     */
    Uni<Answer> rectify(Caller caller, String idempotencyKey, IfMatch seen, RectifyRequest request) {
        UUID customerId = request.correction().customerId();
        return commands.run(
                calls.of(caller, RECTIFY, idempotencyKey, new Rectification(request, seen)),
                session -> customers
                        .lockFor(session, caller, customerId)
                        .chain(() -> requests.requireVerified(
                                session, request.requestId(), customerId, RequestKind.RECTIFICATION))
                        .chain(() -> updates.rectify(session, caller, seen, request.correction()))
                        .call(view -> tell(session, caller, request.requestId(), view))
                        .map(view -> Outcome.ok(view)
                                .audited("customer_id", customerId)
                                .audited("gdpr_request_id", request.requestId())
                                .audited("changed", String.join(" ", view.changed()))));
    }

    private Uni<Void> tell(Session session, Caller caller, UUID requestId, CustomerUpdatedView view) {
        Instant now = clock.instant();
        UUID customerId = view.customerId();
        String changed = String.join(" ", view.changed());
        return history.append(
                        session, new Entry(customerId, requestId, Kind.RECTIFIED, changed, null, now, caller.userId()))
                .chain(() -> outbox.tell(session, UuidCreator.getTimeOrderedEpoch(), UPDATED, customerId, now));
    }
}
