package dev.bulwark.holds;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.ledger.Booking;
import dev.bulwark.ledger.HoldProblem;
import dev.bulwark.ledger.Holds;
import dev.bulwark.ledger.Holds.Taken;
import dev.bulwark.ledger.Ledger;
import dev.bulwark.ledger.Posting;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Takes a part out of a hold and books exactly that. */
@ApplicationScoped
class Captures {

    private final Holds holds;
    private final Ledger ledger;
    private final Clock clock;

    Captures(Holds holds, Ledger ledger, Clock clock) {
        this.holds = holds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction, which must roll back when this fails: as {@link HoldProblem} says, then as {@link
     * PostingProblem} says.
     *
     * @param hold for what never changes of it; what remains is read under its lock
     * @param amountMinor null for all that remains
     */
    Uni<CaptureView> book(Session session, Hold hold, Long amountMinor, UUID toAccount, UUID bookedBy) {
        Instant now = clock.instant();
        return holds.take(session, hold.id(), toAccount, amountMinor, now).chain(taken -> {
            Posting posting = new Posting(
                    UuidCreator.getTimeOrderedEpoch(),
                    Posting.Kind.CAPTURE,
                    hold.accountId(),
                    toAccount,
                    null,
                    new Money(taken.partMinor(), hold.amount().currency()),
                    hold.reference(),
                    now,
                    bookedBy);
            // A refusal is a failure here, so that what was taken out of the hold is rolled back with it.
            return ledger.post(session, posting)
                    .map(Booking::orElseThrow)
                    .map(booked -> view(booked, hold.id(), taken));
        });
    }

    private static CaptureView view(Posting posting, UUID holdId, Taken taken) {
        Money remaining = new Money(taken.remainingMinor(), posting.amount().currency());
        HoldStatus status = taken.remainingMinor() == 0 ? HoldStatus.CAPTURED : HoldStatus.ACTIVE;
        return new CaptureView(
                posting.id(),
                holdId,
                posting.debitAccountId(),
                posting.creditAccountId(),
                posting.amount().text(),
                posting.amount().currency().getCurrencyCode(),
                remaining.text(),
                status.stored(),
                posting.bookedAt());
    }
}
