package dev.bulwark.holds;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Database.assertBooksBalance;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Unhindered;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of holds. The service itself never looks for them here; the tests say when it does, and what time it is. */
@QuarkusTest
@TestProfile(Unhindered.class)
class HoldExpiryTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    Bank bank;

    @Inject
    HoldExpiry expiry;

    private Person teller;
    private String account;

    @BeforeEach
    void open() {
        teller = bank.staff("teller");
        account = accountWith(teller, "100.00");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    private void expireAt(Instant now) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> expiry.expire(now));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Holds of one cent whose time was over a day ago. */
    private static void expired(String account, int count) {
        Database.change("""
                insert into hold (id, account_id, amount_minor, currency, expires_at, created_at, created_by)
                    select gen_random_uuid(), '%1$s', 1, 'EUR', now() - interval '1 day', now() - interval '2 days', '%1$s'
                    from generate_series(1, %2$d);
                update ledger_account set pending_minor = %2$d where id = '%1$s'
                """.formatted(account, count));
    }

    private Instant endOf(String hold) {
        return Instant.parse(teller.get("/api/accounts/{id}/holds", account)
                .path("items.find { it.hold_id == '" + hold + "' }.expires_at"));
    }

    @Test
    void givesBackWhatRemainsAtTheEndAndNotBefore() {
        String hold = Held.placed(teller, account, "40.00");
        Held.capture(teller, hold, "15.00", accountWith(teller, "1.00")).then().statusCode(201);
        Instant end = endOf(hold);
        expireAt(end.minusNanos(1000));
        assertEquals("85.00 25.00 60.00", Held.balance(teller, account));
        assertEquals("25.00 active", Held.newest(teller, account));
        expireAt(end);
        assertEquals("85.00 0.00 85.00", Held.balance(teller, account));
        assertEquals("0.00 expired", Held.newest(teller, account));
        expireAt(end.plus(WEEK));
        assertEquals("85.00 0.00 85.00", Held.balance(teller, account));
        assertEquals(
                List.of("system success holds"),
                Database.query("select user_id || ' ' || (details ->> 'status') || ' ' || (details ->> 'request_id')"
                        + " from audit_event where action = 'accounts.hold_expire' and details ->> 'hold_id' = '" + hold
                        + "'"));
    }

    @Test
    void theEndIsTheEndEvenBeforeTheMoneyIsBack() {
        String hold = Held.placed(teller, account, "40.00");
        Held.letPass(hold);
        String other = accountWith(teller, "1.00");
        Held.captureRest(teller, hold, other).then().statusCode(409).body("code", equalTo("hold_not_active"));
        Held.capture(teller, hold, "1.00", other).then().statusCode(409).body("code", equalTo("hold_not_active"));
        Held.release(teller, hold).then().statusCode(409).body("code", equalTo("hold_not_active"));
        assertEquals("0.00 expired", Held.newest(teller, account));
        assertEquals("100.00 40.00 60.00", Held.balance(teller, account));
        assertEquals(0, listed("active"));
        assertEquals(1, listed("expired"));
        expireAt(Instant.now());
        assertEquals("100.00 0.00 100.00", Held.balance(teller, account));
    }

    private int listed(String status) {
        return teller.get("/api/accounts/{id}/holds?status=" + status, account)
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void capturedAndReleasedHoldsDoNotExpire() {
        String captured = Held.placed(teller, account, "10.00");
        Held.captureRest(teller, captured, accountWith(teller, "1.00")).then().statusCode(201);
        String released = Held.placed(teller, account, "10.00");
        Held.release(teller, released).then().statusCode(200);
        expireAt(Instant.now().plus(WEEK).plusSeconds(60));
        assertEquals("90.00 0.00 90.00", Held.balance(teller, account));
        assertEquals(1, listed("captured"));
        assertEquals(1, listed("released"));
    }

    @Test
    void worksThroughMoreThanOneBatchOfOneAccount() {
        int count = 2 * HoldExpiry.BATCH + 1;
        expired(account, count);
        assertBooksBalance();
        expireAt(Instant.now());
        assertEquals("100.00 0.00 100.00", Held.balance(teller, account));
    }

    @Test
    void waitsForNobody() throws SQLException {
        String hold = Held.placed(teller, account, "40.00");
        String free = accountWith(teller, "100.00");
        Held.letPass(Held.placed(teller, free, "40.00"));
        Held.letPass(hold);
        try (Connection connection = Database.as("bulwark_app");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from ledger_account where id = '" + account + "' for no key update");
            expireAt(Instant.now());
            assertEquals("100.00 0.00 100.00", Held.balance(teller, free));
            assertEquals("100.00 40.00 60.00", Held.balance(teller, account));
            connection.rollback();
        }
        expireAt(Instant.now());
        assertEquals("100.00 0.00 100.00", Held.balance(teller, account));
    }

    @Test
    void theHoldsOfALockedAccountKeepNoOtherWaiting() throws SQLException {
        expired(account, HoldExpiry.BATCH);
        String free = accountWith(teller, "100.00");
        Held.letPass(Held.placed(teller, free, "40.00"));
        try (Connection connection = Database.as("bulwark_app");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from ledger_account where id = '" + account + "' for no key update");
            expireAt(Instant.now());
            assertEquals("100.00 0.00 100.00", Held.balance(teller, free));
            connection.rollback();
        }
        expireAt(Instant.now());
        assertEquals("100.00 0.00 100.00", Held.balance(teller, account));
    }

    @Test
    void manyReplicasAtOnceGiveBackOnce() {
        List<String> accounts = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            accounts.add(accountWith(teller, "10.00"));
            Held.letPass(Held.placed(teller, accounts.get(n), "3.00"));
            Held.letPass(Held.placed(teller, accounts.get(n), "4.00"));
        }
        Instant now = Instant.now();
        List<Thread> replicas = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            replicas.add(new Thread(() -> expireAt(now)));
        }
        replicas.forEach(Thread::start);
        // What one replica skipped because another had it may be left for the next time.
        Eventually.within(20_000, () -> replicas.stream().noneMatch(Thread::isAlive));
        expireAt(now);
        accounts.forEach(one -> assertEquals("10.00 0.00 10.00", Held.balance(teller, one)));
        assertEquals(
                List.of(),
                Database.query("select details ->> 'hold_id' from audit_event where action = 'accounts.hold_expire'"
                        + " group by 1 having count(*) > 1"));
    }
}
