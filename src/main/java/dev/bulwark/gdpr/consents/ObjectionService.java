package dev.bulwark.gdpr.consents;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.gdpr.consents.ConsentRepository.Line;
import dev.bulwark.gdpr.consents.ConsentRepository.Text;
import dev.bulwark.gdpr.requests.ObjectionPurpose;
import dev.bulwark.gdpr.requests.Objections;
import dev.bulwark.gdpr.requests.Objections.Objection;
import dev.bulwark.gdpr.requests.RequestChangedView;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Records objections, and does at once what the law says is done at once. */
@ApplicationScoped
class ObjectionService {

    private static final String OBJECT = "gdpr.object";

    private final Commands commands;
    private final CommandCalls calls;
    private final CustomerDirectory customers;
    private final ConsentRepository consents;
    private final Objections objections;
    private final Clock clock;

    ObjectionService(
            Commands commands,
            CommandCalls calls,
            CustomerDirectory customers,
            ConsentRepository consents,
            Objections objections,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.customers = customers;
        this.consents = consents;
        this.objections = objections;
        this.clock = clock;
    }

    /**
     * Direct marketing: marketing consents end, and the request is completed. What rests on legitimate interests: the
     * request waits for the bank's decision, and the customer is restricted (Art. 18(1)(d)) once it is verified who objects.
     * Fails with CUSTOMER_NOT_FOUND, VALIDATION_FAILED.
     */
    Uni<Answer> object(Caller caller, String idempotencyKey, ObjectRequest request) {
        Instant now = clock.instant();
        UUID customerId = request.customerId();
        return commands.run(
                calls.of(caller, OBJECT, idempotencyKey, request),
                session -> customers
                        .lockFor(session, caller, customerId)
                        .chain(() -> request.purpose() == ObjectionPurpose.DIRECT_MARKETING
                                ? endMarketing(session, caller, request, now)
                                : objections.receive(session, caller, objection(request), now))
                        .map(view -> Outcome.created(view)
                                .audited("gdpr_request_id", view.requestId())
                                .audited("customer_id", customerId)
                                .audited("purpose", request.purpose().stored())));
    }

    private Uni<RequestChangedView> endMarketing(Session session, Caller caller, ObjectRequest request, Instant now) {
        UUID customerId = request.customerId();
        return consents.newestTexts(session)
                .chain(texts -> consents.lines(session, customerId)
                        .map(lines -> texts.stream()
                                .filter(Text::marketing)
                                .filter(text -> ConsentRules.isGiven(text.purpose(), lines))
                                .map(text -> new Line(
                                        text.purpose(),
                                        new ConsentView.Entry(
                                                UuidCreator.getTimeOrderedEpoch(),
                                                ConsentRules.current(text.purpose(), lines)
                                                        .orElseThrow()
                                                        .version(),
                                                false,
                                                now,
                                                caller.userId())))
                                .toList()))
                .chain(lines -> InTurn.each(lines, line -> consents.insert(session, customerId, line)))
                .chain(() -> objections.honour(session, caller, objection(request), now));
    }

    private static Objection objection(ObjectRequest request) {
        return new Objection(request.customerId(), request.purpose(), request.reason(), request.receivedOn());
    }
}
