package dev.bulwark.loans.book;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.ledger.BankAccount;
import dev.bulwark.ledger.Booking;
import dev.bulwark.ledger.Ledger;
import dev.bulwark.ledger.Posting;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Books what belongs together, all of it or nothing. */
@ApplicationScoped
class LoanPostings {

    private final Ledger ledger;
    private final Clock clock;

    LoanPostings(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param amountMinor nothing is booked of zero */
    record Move(Posting.Kind kind, UUID from, UUID to, long amountMinor) {

        /** Between the bank's own accounts. */
        static Move of(Posting.Kind kind, BankAccount from, BankAccount to, long amountMinor, Currency currency) {
            return new Move(kind, from.id(currency.getCurrencyCode()), to.id(currency.getCurrencyCode()), amountMinor);
        }
    }

    /** @param at when it was booked */
    record Booked(List<UUID> transferIds, Instant at) {}

    /** Joins the caller's transaction. Fails as {@link PostingProblem} says, on the first that is refused. */
    Uni<Booked> post(Session session, List<Move> moves, Currency currency, UUID bookedBy) {
        Instant now = clock.instant();
        List<Posting> postings = moves.stream()
                .filter(move -> move.amountMinor() > 0)
                .map(move -> new Posting(
                        UuidCreator.getTimeOrderedEpoch(),
                        move.kind(),
                        move.from(),
                        move.to(),
                        null,
                        new Money(move.amountMinor(), currency),
                        null,
                        now,
                        bookedBy))
                .toList();
        return postings.isEmpty()
                ? Uni.createFrom().item(new Booked(List.of(), now))
                : ledger.postAll(session, postings).map(LoanPostings::booked);
    }

    private static Booked booked(List<Booking> bookings) {
        List<Posting> postings = bookings.stream().map(Booking::orElseThrow).toList();
        return new Booked(
                postings.stream().map(Posting::id).toList(), postings.get(0).bookedAt());
    }
}
