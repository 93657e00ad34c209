package dev.bulwark.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.ledger.Posting.Kind;
import dev.bulwark.money.Money;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A posting that joins another transaction shares its fate. */
@QuarkusTest
class LedgerJoinTest {

    @Inject
    Bank bank;

    @Inject
    Ledger ledger;

    @Inject
    Mutiny.SessionFactory sessions;

    private Person teller;
    private String from;
    private String to;

    @BeforeEach
    void open() {
        teller = bank.staff("teller");
        from = Bank.accountWith(teller, "10.00");
        to = Bank.accountWith(teller, "1.00");
    }

    @AfterEach
    void checkBooks() {
        Database.assertBooksBalance();
    }

    private Posting posting(long amountMinor) {
        return posting(amountMinor, Instant.now());
    }

    private Posting posting(long amountMinor, Instant bookedAt) {
        return new Posting(
                UuidCreator.getTimeOrderedEpoch(),
                Kind.TRANSFER,
                UUID.fromString(from),
                UUID.fromString(to),
                null,
                new Money(amountMinor, Currency.getInstance("EUR")),
                null,
                bookedAt.truncatedTo(ChronoUnit.MICROS),
                teller.userId());
    }

    @Test
    void commitsWithTheSession() throws Throwable {
        Booking booking = VertxContextSupport.subscribeAndAwait(
                () -> sessions.withTransaction(session -> ledger.post(session, posting(400))));
        assertEquals("posted", booking.code());
        assertEquals("6.00", Bank.balance(teller, from));
    }

    @Test
    void isUndoneWithTheSession() {
        assertThrows(
                IllegalStateException.class,
                () -> VertxContextSupport.subscribeAndAwait(() ->
                        sessions.withTransaction(session -> ledger.post(session, posting(400))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("the rest failed"))))));
        assertEquals("10.00", Bank.balance(teller, from));
    }

    @Test
    void aRefusalIsACodeAndChangesNothing() throws Throwable {
        Booking booking = VertxContextSupport.subscribeAndAwait(
                () -> sessions.withTransaction(session -> ledger.post(session, posting(1001))));
        assertEquals("insufficient_funds", booking.code());
        assertEquals("10.00", Bank.balance(teller, from));
    }

    @Test
    void aClockThatRunsAheadDoesNotReachTheBooks() throws Throwable {
        Booking booking = VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(session ->
                ledger.post(session, posting(400, Instant.now().plus(3, ChronoUnit.DAYS)))));
        assertTrue(booking.posting().bookedAt().isBefore(Instant.now().plusSeconds(5)));
        assertEquals(
                List.of("t"),
                Database.query(
                        "select last_booked_at < clock_timestamp() from ledger_account where id = '" + to + "'"));
    }
}
