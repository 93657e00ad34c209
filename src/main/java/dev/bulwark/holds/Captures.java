package dev.bulwark.holds;

import com.github.f4b6a3.uuid.UuidCreator;
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
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Takes a part out of a hold and books exactly that. */
@ApplicationScoped
class Captures {

    private final Holds holds;
    private final Ledger ledger;
    private final HoldRepository repository;
    private final Clock clock;

    Captures(Holds holds, Ledger ledger, HoldRepository repository, Clock clock) {
        this.holds = holds;
        this.ledger = ledger;
        this.repository = repository;
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
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
            return post(session, posting)
                    .chain(() -> repository.bookedAt(session, posting.id()))
                    .map(bookedAt -> view(posting, hold.id(), taken, bookedAt));
        });
    }

    /** A refusal is a failure here, so that what was taken out of the hold is rolled back with it. */
    private Uni<Void> post(Session session, Posting posting) {
        return ledger.post(session, posting)
                .invoke(code -> {
                    if (!code.equals("posted")) {
                        throw PostingProblem.valueOf(code.toUpperCase(Locale.ROOT))
                                .problem();
                    }
                })
                .replaceWithVoid();
    }

    private static CaptureView view(Posting posting, UUID holdId, Taken taken, Instant bookedAt) {
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
                bookedAt);
    }
}
