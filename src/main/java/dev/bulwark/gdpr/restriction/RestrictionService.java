package dev.bulwark.gdpr.restriction;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.encryption.SubjectRestrictions;
import dev.bulwark.gdpr.GdprProblem;
import dev.bulwark.gdpr.history.Entry;
import dev.bulwark.gdpr.history.History;
import dev.bulwark.gdpr.history.Kind;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Restricts customers, frees them, and tells. */
@ApplicationScoped
class RestrictionService {

    private static final String RESTRICT = "gdpr.restrict";
    private static final String UNRESTRICT = "gdpr.unrestrict";
    private static final String READ = "gdpr.restrictions";

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final CustomerDirectory customers;
    private final Restrictions restrictions;
    private final SubjectRestrictions subjects;
    private final History history;
    private final AuditLog audit;
    private final Clock clock;

    RestrictionService(
            Mutiny.SessionFactory sessions,
            Commands commands,
            CommandCalls calls,
            CustomerDirectory customers,
            Restrictions restrictions,
            SubjectRestrictions subjects,
            History history,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.customers = customers;
        this.restrictions = restrictions;
        this.subjects = subjects;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with CUSTOMER_NOT_FOUND, ALREADY_RESTRICTED. */
    Uni<Answer> restrict(Caller caller, String idempotencyKey, RestrictRequest request) {
        Instant now = clock.instant();
        UUID customerId = request.customerId();
        return commands.run(
                calls.of(caller, RESTRICT, idempotencyKey, request),
                session -> customers
                        .lockFor(session, caller, customerId)
                        .chain(() -> restrictions.restrict(session, caller, customerId, request.reason(), now))
                        .map(changed -> outcome(changed, GdprProblem.ALREADY_RESTRICTED, customerId, true, now)));
    }

    /** Fails with CUSTOMER_NOT_FOUND, NOT_RESTRICTED. */
    Uni<Answer> unrestrict(Caller caller, String idempotencyKey, RestrictRequest request) {
        Instant now = clock.instant();
        UUID customerId = request.customerId();
        return commands.run(
                calls.of(caller, UNRESTRICT, idempotencyKey, request),
                session -> customers
                        .lockFor(session, caller, customerId)
                        .chain(() -> restrictions.lift(session, caller, customerId, request.reason(), now))
                        .map(changed -> outcome(changed, GdprProblem.NOT_RESTRICTED, customerId, false, now)));
    }

    private static Outcome outcome(
            boolean changed, GdprProblem otherwise, UUID customerId, boolean restricted, Instant now) {
        if (!changed) {
            throw otherwise.problem();
        }
        return Outcome.ok(new RestrictionChangedView(customerId, restricted, now))
                .audited("customer_id", customerId);
    }

    /** Fails with CUSTOMER_NOT_FOUND, for a foreign customer too. Audited before it is answered, since reasons may name people. */
    Uni<RestrictionView> get(Caller caller, UUID customerId) {
        boolean subject = caller.ownerScope().isPresent();
        return sessions.withTransaction(session -> customers
                .requireFor(session, caller, customerId)
                .chain(() -> subjects.isRestricted(session, customerId))
                .chain(restricted -> history.of(session, List.of(customerId))
                        .map(entries -> new RestrictionView(
                                customerId,
                                restricted,
                                entries.getOrDefault(customerId, List.of()).stream()
                                        .filter(RestrictionService::isOne)
                                        .map(entry -> change(entry, subject))
                                        .toList())))
                .call(() -> audit.append(
                        session,
                        AuditEvent.success(clock.instant(), caller, READ).with("customer_id", customerId))));
    }

    private static boolean isOne(Entry entry) {
        return entry.kind() == Kind.RESTRICTED || entry.kind() == Kind.UNRESTRICTED;
    }

    private static RestrictionView.Change change(Entry entry, boolean subject) {
        return new RestrictionView.Change(
                entry.kind() == Kind.RESTRICTED, entry.reason(), entry.at(), subject ? null : entry.userId());
    }
}
