package dev.bulwark.transfers.reversal;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.ledger.Booking;
import dev.bulwark.ledger.Ledger;
import dev.bulwark.ledger.Posting;
import dev.bulwark.ledger.PostingProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Decides about a reversal and books it. Both steps join one transaction, whose locks keep the decision true. */
@ApplicationScoped
class ReversalBooking {

    private final ReversalRepository reversals;
    private final Ledger ledger;
    private final Clock clock;

    ReversalBooking(ReversalRepository reversals, Ledger ledger, Clock clock) {
        this.reversals = reversals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes the locks of the package. Fails as {@link ReversalRules} says. */
    Uni<Plan> plan(Session session, ReverseRequest request) {
        return reversals
                .find(session, request.transferId())
                .map(ReversalRules::reversible)
                .chain(original -> reversals
                        .lockReversedMinor(session, original)
                        .map(reversedMinor -> ReversalRules.plan(original, request.amount(), reversedMinor)));
    }

    /** Only with a plan of the same transaction. Fails as {@link PostingProblem} says. */
    Uni<Posting> book(Session session, Plan plan, String reason, UUID bookedBy) {
        Posting posting = new Posting(
                UuidCreator.getTimeOrderedEpoch(),
                Posting.Kind.REVERSAL,
                plan.original().creditAccountId(),
                plan.original().debitAccountId(),
                null,
                plan.amount(),
                reason,
                clock.instant(),
                bookedBy);
        return ledger.post(session, posting)
                .map(Booking::orElseThrow)
                .call(booked -> reversals.insert(session, booked.id(), plan, reason));
    }
}
