package dev.bulwark.gdpr.requests;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.gdpr.GdprProblem;
import dev.bulwark.gdpr.history.Entry;
import dev.bulwark.gdpr.history.History;
import dev.bulwark.gdpr.history.Kind;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The steps of requests. Joins the caller's transaction, which holds the lock of the customer's row. */
@ApplicationScoped
public class Requests {

    private final RequestRepository repository;
    private final History history;

    Requests(RequestRepository repository, History history) {
        this.repository = repository;
        this.history = history;
    }

    /**
     * The first step. Who asks for itself is logged in, and so verified. Fails with VALIDATION_FAILED.
     *
     * @param receivedOn when a letter came; null for now
     */
    Uni<RequestRow> receive(
            Session session,
            Caller caller,
            UUID customerId,
            RequestKind kind,
            Channel channel,
            ObjectionPurpose purpose,
            LocalDate receivedOn,
            Instant now) {
        boolean subject = caller.ownerScope().isPresent();
        Instant receivedAt = RequestRules.receivedAt(receivedOn, subject, now);
        RequestRow row = new RequestRow(
                UuidCreator.getTimeOrderedEpoch(),
                customerId,
                kind,
                subject || channel == null ? Channel.ONLINE : channel,
                purpose,
                subject ? RequestStatus.VERIFIED : RequestStatus.RECEIVED,
                receivedAt,
                caller.userId(),
                subject ? now : null,
                RequestRules.dueAt(receivedAt),
                RequestRules.dueAt(receivedAt),
                null,
                null);
        return repository
                .insert(session, row, now)
                .chain(() -> record(session, caller, row, Kind.REQUESTED, null, now))
                .replaceWith(row);
    }

    Uni<Void> record(Session session, Caller caller, RequestRow row, Kind kind, String reason, Instant now) {
        return history.append(session, new Entry(row.customerId(), row.id(), kind, reason, null, now, caller.userId()));
    }

    Uni<Void> close(Session session, Caller caller, RequestRow row, RequestStatus status, String reason, Instant now) {
        Kind kind = status == RequestStatus.COMPLETED ? Kind.COMPLETED : Kind.REFUSED;
        return repository
                .close(session, row.id(), status, caller.userId(), now)
                .chain(() -> record(session, caller, row, kind, reason, now));
    }

    /**
     * For an operation that answers a request: it is this customer's, for this, and verified. Fails with
     * REQUEST_NOT_FOUND, REQUEST_OF_OTHER_KIND, REQUEST_STATE.
     */
    public Uni<Void> requireVerified(Session session, UUID requestId, UUID customerId, RequestKind kind) {
        return repository
                .lock(session, requestId)
                .map(found -> found.orElseThrow(GdprProblem.REQUEST_NOT_FOUND::problem))
                .invoke(request -> {
                    if (!request.customerId().equals(customerId) || request.kind() != kind) {
                        throw GdprProblem.REQUEST_OF_OTHER_KIND.problem();
                    }
                    RequestRules.requireMayBecome(request, RequestStatus.COMPLETED);
                })
                .replaceWithVoid();
    }
}
