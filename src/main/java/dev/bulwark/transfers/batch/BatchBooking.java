package dev.bulwark.transfers.batch;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.ledger.Ledger;
import dev.bulwark.ledger.Posting;
import dev.bulwark.transfers.TransferRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Books a batch. Joins the caller's transaction. */
@ApplicationScoped
class BatchBooking {

    private final Ledger ledger;
    private final BatchRepository batches;
    private final Clock clock;

    BatchBooking(Ledger ledger, BatchRepository batches, Clock clock) {
        this.ledger = ledger;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Fails with BATCH_REFUSED when an atomic batch has a line that is refused; then the transaction must roll back.
     *
     * @param ownerId when set, only this customer's accounts may be debited; null for staff
     */
    Uni<BatchView> book(Session session, BatchRequest request, UUID ownerId, UUID bookedBy) {
        Instant now = clock.instant();
        List<Posting> postings = request.transfers().stream()
                .map(line -> posting(line, ownerId, bookedBy, now))
                .toList();
        return ledger.postAll(session, postings)
                .map(bookings -> BatchRules.view(UuidCreator.getTimeOrderedEpoch(), request.mode(), bookings))
                .invoke(view -> BatchRules.requireWhole(request.mode(), view))
                .call(view -> batches.insert(session, view, now, bookedBy));
    }

    private static Posting posting(TransferRequest line, UUID ownerId, UUID bookedBy, Instant now) {
        return new Posting(
                UuidCreator.getTimeOrderedEpoch(),
                Posting.Kind.TRANSFER,
                line.fromAccount(),
                line.toAccount(),
                ownerId,
                line.money(),
                line.reference(),
                now,
                bookedBy);
    }
}
