package dev.bulwark.gdpr.restriction;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.encryption.SubjectRestrictions;
import dev.bulwark.gdpr.history.Entry;
import dev.bulwark.gdpr.history.History;
import dev.bulwark.gdpr.history.Kind;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
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
    private final GroundRepository grounds;
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
            GroundRepository grounds,
            SubjectRestrictions subjects,
            History history,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.customers = customers;
        this.restrictions = restrictions;
        this.grounds = grounds;
        this.subjects = subjects;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with CUSTOMER_NOT_FOUND, VALIDATION_FAILED, CUSTOMER_ERASED, ALREADY_RESTRICTED. */
    Uni<Answer> restrict(Caller caller, String idempotencyKey, RestrictRequest request) {
        Instant now = clock.instant();
        UUID customerId = request.customerId();
        Ground ground = request.ground() == null ? Ground.ACCURACY : request.ground();
        return commands.run(
                calls.of(caller, RESTRICT, idempotencyKey, request),
                session -> customers
                        .lockFor(session, caller, customerId)
                        .invoke(() -> requireNoObjection(ground))
                        .chain(() -> restrictions.restrict(session, caller, customerId, ground, request.reason(), now))
                        .map(done -> outcome(customerId, true, now)));
    }

    /** It has a request, which says who objects and to what. */
    private static void requireNoObjection(Ground ground) {
        if (ground == Ground.OBJECTION) {
            throw ProblemException.invalid(List.of(new FieldError(
                    "ground",
                    "body",
                    "not_by_hand",
                    "must not be objection: an objection restricts once it is verified")));
        }
    }

    /** Lifts one ground. Fails with CUSTOMER_NOT_FOUND, NOT_RESTRICTED, SEVERAL_GROUNDS. */
    Uni<Answer> unrestrict(Caller caller, String idempotencyKey, UnrestrictRequest request) {
        Instant now = clock.instant();
        UUID customerId = request.customerId();
        return commands.run(
                calls.of(caller, UNRESTRICT, idempotencyKey, request),
                session -> customers
                        .lockFor(session, caller, customerId)
                        .chain(() -> restrictions.lift(
                                session,
                                caller,
                                customerId,
                                request.ground(),
                                request.requestId(),
                                request.reason(),
                                now))
                        .map(still -> outcome(customerId, still, now)));
    }

    private static Outcome outcome(UUID customerId, boolean restricted, Instant now) {
        return Outcome.ok(new RestrictionChangedView(customerId, restricted, now))
                .audited("customer_id", customerId);
    }

    /** Fails with CUSTOMER_NOT_FOUND, for a foreign customer too. Audited before it is answered, since reasons may name people. */
    Uni<RestrictionView> get(Caller caller, UUID customerId) {
        boolean subject = caller.ownerScope().isPresent();
        return sessions.withTransaction(session -> customers
                .requireFor(session, caller, customerId)
                .chain(() -> subjects.isRestricted(session, customerId))
                .chain(restricted -> grounds.list(session, customerId)
                        .chain(standing -> history.of(session, List.of(customerId))
                                .map(entries -> new RestrictionView(
                                        customerId,
                                        restricted,
                                        standing.stream()
                                                .map(RestrictionView.Standing::of)
                                                .toList(),
                                        entries.getOrDefault(customerId, List.of()).stream()
                                                .filter(RestrictionService::isOne)
                                                .map(entry -> change(entry, subject))
                                                .toList()))))
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
