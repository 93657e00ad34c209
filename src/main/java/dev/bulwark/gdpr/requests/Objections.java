package dev.bulwark.gdpr.requests;

import dev.bulwark.gdpr.history.Entry;
import dev.bulwark.gdpr.history.History;
import dev.bulwark.gdpr.history.Kind;
import dev.bulwark.gdpr.restriction.Restrictions;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Objections as requests. Joins the caller's transaction, which holds the lock of the customer's row. */
@ApplicationScoped
public class Objections {

    private static final String HONOURED = "Direct marketing has ended";

    private final RequestRepository repository;
    private final Requests requests;
    private final Restrictions restrictions;
    private final History history;

    Objections(RequestRepository repository, Requests requests, Restrictions restrictions, History history) {
        this.repository = repository;
        this.requests = requests;
        this.restrictions = restrictions;
        this.history = history;
    }

    /**
     * What somebody objects to.
     *
     * @param receivedOn when a letter came; null for now
     */
    public record Objection(UUID customerId, ObjectionPurpose purpose, String reason, LocalDate receivedOn) {}

    /**
     * Waits for the bank's decision. Restricts the customer until then, once it is verified who objects: of a customer who objects
     * for itself, now. Fails with VALIDATION_FAILED.
     */
    public Uni<RequestChangedView> receive(Session session, Caller caller, Objection objection, Instant now) {
        return enter(session, caller, objection, now)
                .call(row -> row.status() == RequestStatus.VERIFIED
                        ? restrict(session, caller, row, objection.reason(), now)
                        : Uni.createFrom().voidItem())
                .map(row -> RequestChangedView.of(row, row.status(), row.dueAt()));
    }

    /** To direct marketing: there is nothing to decide, and nobody who could not say so for the customer. */
    public Uni<RequestChangedView> honour(Session session, Caller caller, Objection objection, Instant now) {
        return enter(session, caller, objection, now)
                .call(row -> row.status() == RequestStatus.VERIFIED
                        ? Uni.createFrom().voidItem()
                        : repository.verify(session, row.id(), now))
                .call(row -> requests.close(session, caller, row, RequestStatus.COMPLETED, HONOURED, now))
                .map(row -> RequestChangedView.of(row, RequestStatus.COMPLETED, row.dueAt()));
    }

    /** It is known who sent a request: if it objects to what the bank does, the customer is restricted from here on. */
    Uni<Void> verified(Session session, Caller caller, RequestRow row, Instant now) {
        return row.purpose() == null
                ? Uni.createFrom().voidItem()
                : history.of(session, List.of(row.id()))
                        .map(entries -> said(entries.getOrDefault(row.id(), List.of())))
                        .chain(reason -> restrict(session, caller, row, reason.orElse(null), now));
    }

    private static Optional<String> said(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.OBJECTED)
                .map(Entry::reason)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Uni<Void> restrict(Session session, Caller caller, RequestRow row, String reason, Instant now) {
        return restrictions.object(session, caller, row.customerId(), row.id(), reason, now);
    }

    private Uni<RequestRow> enter(Session session, Caller caller, Objection objection, Instant now) {
        return requests.receive(
                        session,
                        caller,
                        objection.customerId(),
                        RequestKind.OBJECTION,
                        null,
                        objection.purpose(),
                        objection.receivedOn(),
                        now)
                .call(row -> requests.record(session, caller, row, Kind.OBJECTED, objection.reason(), now));
    }
}
