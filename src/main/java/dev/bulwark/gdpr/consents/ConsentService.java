package dev.bulwark.gdpr.consents;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.gdpr.consents.ConsentRepository.Line;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Records consent and its withdrawal, and tells what holds. */
@ApplicationScoped
class ConsentService {

    private static final String CONSENTS = "gdpr.consents";

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final CustomerDirectory customers;
    private final ConsentRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    ConsentService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            CustomerDirectory customers,
            ConsentRepository repository,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.customers = customers;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every purpose, asked for or not. Fails with CUSTOMER_NOT_FOUND. Audited. */
    Uni<ConsentPage> list(Caller caller, UUID customerId) {
        return sessions.withTransaction(session -> customers
                .requireFor(session, caller, customerId)
                .chain(() -> repository.newestTexts(session))
                .chain(texts -> repository
                        .lines(session, customerId)
                        .map(lines -> new ConsentPage(ConsentRules.views(texts, lines), null)))
                .call(() -> audit.append(
                        session,
                        AuditEvent.success(clock.instant(), caller, CONSENTS).with("customer_id", customerId))));
    }

    /** Fails with CUSTOMER_NOT_FOUND, CONSENT_TEXT_UNKNOWN, CONSENT_TEXT_OUTDATED, CONSENT_NOT_GIVEN. */
    Uni<Answer> record(Caller caller, String idempotencyKey, ConsentRequest request) {
        return commands.run(
                calls.of(caller, CONSENTS, idempotencyKey, request), session -> record(session, caller, request));
    }

    private Uni<Outcome> record(Session session, Caller caller, ConsentRequest request) {
        UUID customerId = request.customerId();
        Instant now = clock.instant();
        ConsentView.Entry entry = new ConsentView.Entry(
                UuidCreator.getTimeOrderedEpoch(), request.version(), request.given(), now, caller.userId());
        return customers
                .lockFor(session, caller, customerId)
                .chain(() -> repository.newestText(session, request.purpose()))
                .chain(newest -> repository
                        .lines(session, customerId)
                        .invoke(lines -> ConsentRules.require(request, newest.orElse(null), lines)))
                .chain(() -> repository.insert(session, customerId, new Line(request.purpose(), entry)))
                .map(done -> Outcome.created(new ConsentRecordedView(
                                entry.consentId(), customerId, request.purpose(), entry.version(), entry.given(), now))
                        .audited("consent_id", entry.consentId())
                        .audited("customer_id", customerId)
                        .audited("purpose", request.purpose())
                        .audited("given", request.given()));
    }
}
