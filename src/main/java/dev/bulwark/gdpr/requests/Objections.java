package dev.bulwark.gdpr.requests;

import dev.bulwark.gdpr.history.Kind;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Objections as requests. Joins the caller's transaction, which holds the lock of the customer's row. */
@ApplicationScoped
public class Objections {

    private static final String HONOURED = "Direct marketing has ended";

    private final RequestRepository repository;
    private final Requests requests;

    Objections(RequestRepository repository, Requests requests) {
        this.repository = repository;
        this.requests = requests;
    }

    /** Waits for the bank's decision. */
    public Uni<RequestChangedView> receive(
            Session session, Caller caller, UUID customerId, ObjectionPurpose purpose, String reason, Instant now) {
        return enter(session, caller, customerId, purpose, reason, now)
                .map(row -> RequestChangedView.of(row, row.status(), row.dueAt()));
    }

    /** To direct marketing: there is nothing to decide, and nobody who could not say so for the customer. */
    public Uni<RequestChangedView> honour(Session session, Caller caller, UUID customerId, String reason, Instant now) {
        return enter(session, caller, customerId, ObjectionPurpose.DIRECT_MARKETING, reason, now)
                .call(row -> row.status() == RequestStatus.VERIFIED
                        ? Uni.createFrom().voidItem()
                        : repository.verify(session, row.id(), now))
                .call(row -> requests.close(session, caller, row, RequestStatus.COMPLETED, HONOURED, now))
                .map(row -> RequestChangedView.of(row, RequestStatus.COMPLETED, row.dueAt()));
    }

    private Uni<RequestRow> enter(
            Session session, Caller caller, UUID customerId, ObjectionPurpose purpose, String reason, Instant now) {
        return requests.receive(session, caller, customerId, RequestKind.OBJECTION, null, purpose, now)
                .call(row -> requests.record(session, caller, row, Kind.OBJECTED, reason, now));
    }
}
