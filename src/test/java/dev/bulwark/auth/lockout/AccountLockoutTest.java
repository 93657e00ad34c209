package dev.bulwark.auth.lockout;

import static dev.bulwark.auth.lockout.Guesser.WRONG;
import static dev.bulwark.auth.lockout.Guesser.accountOf;
import static dev.bulwark.auth.lockout.Guesser.alerts;
import static dev.bulwark.auth.lockout.Guesser.atOnce;
import static dev.bulwark.auth.lockout.Guesser.lockOut;
import static dev.bulwark.auth.lockout.Guesser.login;
import static dev.bulwark.auth.lockout.Guesser.nobody;
import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.auth.AccountLocks;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountLockoutTest {

    private static final int AT_ONCE = 20;

    @Inject
    Bank bank;

    @Inject
    AccountLocks locks;

    @Inject
    Mutiny.SessionFactory sessions;

    private Person victim;

    @BeforeEach
    void hireAVictim() {
        victim = bank.staff("teller");
    }

    private String delayedUntil() {
        return Database.query(
                        "select delayed_until from lockout_account where account = " + accountOf(victim.username()))
                .get(0);
    }

    @Test
    void aLockedAccountAnswersTheRightPasswordAsItAnswersAWrongOneAndNobody() throws Exception {
        lockOut(victim.username());
        String until = delayedUntil();
        List<Response> answers = List.of(
                login(newAddress(), nobody(), WRONG),
                login(newAddress(), victim.username(), PASSWORD),
                login(newAddress(), victim.username(), WRONG),
                login(newAddress(), victim.username(), "x".repeat(4000)));
        for (Response answer : answers) {
            answer.then().statusCode(401);
            assertEquals(withoutIds(answers.get(0).asString()), withoutIds(answer.asString()));
            assertEquals(
                    answers.get(0).headers().asList().stream()
                            .map(h -> h.getName())
                            .toList(),
                    answer.headers().asList().stream().map(h -> h.getName()).toList());
        }
        assertEquals(until, delayedUntil(), "guesses that are not heard make the delay no longer");
    }

    private static String withoutIds(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }

    @Test
    void itsOwnerComesInFromWhereHeHasBeenBeforeAndOthersWaitOnMeanwhile() throws Exception {
        lockOut(victim.username());
        login(victim.address(), victim.username(), PASSWORD).then().statusCode(200);
        login(newAddress(), victim.username(), PASSWORD).then().statusCode(401);
    }

    @Test
    void aKnownPlaceIsNoFreeGuesser() throws Exception {
        lockOut(victim.username());
        atOnce(4, n -> () -> login(victim.address(), victim.username(), WRONG));
        Guesser.later("address " + victim.address(), "301 seconds"); // the address itself is free again
        login(victim.address(), victim.username(), WRONG).then().statusCode(401);
        login(victim.address(), victim.username(), PASSWORD).then().statusCode(401);
        Guesser.later("address " + victim.address(), "1 hour");
        login(victim.address(), victim.username(), PASSWORD).then().statusCode(200);
    }

    @Test
    void guessesFromManyAddressesAtOnceAreCountedToo() throws Exception {
        Guesser.guessFromEverywhere(victim.username(), AT_ONCE);
        int heard = Integer.parseInt(Database.query("select count(*) from lockout_attempt where counted and account = "
                        + accountOf(victim.username()))
                .get(0));
        assertTrue(heard >= 5 && heard <= 8, "heard: " + heard); // a delay of a second or two may end meanwhile
    }

    @Test
    void theDelayGrowsAndEndsOnItsOwn() throws Exception {
        Guesser.guessFromEverywhere(victim.username(), 5);
        String account = accountOf(victim.username());
        String length =
                "select extract(epoch from delayed_until - touched_at) from lockout_account where account = " + account;
        for (int longest : new int[] {1, 2, 4}) {
            double seconds = Double.parseDouble(Database.query(length).get(0));
            assertTrue(seconds > longest - 0.1 && seconds < longest + 1, longest + ": " + seconds);
            Database.change("update lockout_account set delayed_until = now() where account = " + account);
            login(newAddress(), victim.username(), WRONG).then().statusCode(401);
        }
        Database.change("update lockout_account set delayed_until = now() where account = " + account);
        login(newAddress(), victim.username(), PASSWORD).then().statusCode(200);
    }

    @Test
    void theOwnerIsToldOnceAndSecurityWhenTheDelayIsAtItsLongest() throws Exception {
        Guesser.guessFromEverywhere(victim.username(), 5);
        victim.get("/api/auth/notices").then().body("items.kind", hasItem("account_locked"));
        String account = accountOf(victim.username());
        Database.change("insert into lockout_attempt (id, origin, network, account, attempted_at, counted, failed)"
                + " select gen_random_uuid(), 'address 192.0.2.200', '192.0.2.0/24', account, now(), true, true"
                + " from lockout_account, generate_series(1, 9) where account = " + account);
        for (int n = 0; n < 2; n++) {
            Database.change("update lockout_account set delayed_until = now() where account = " + account);
            login(newAddress(), victim.username(), WRONG).then().statusCode(401);
        }
        assertEquals(
                List.of("system security_alert high"),
                alerts("brute_force", "account", victim.userId().toString()));
        assertEquals(
                1,
                victim.get("/api/auth/notices").<List<String>>path("items.kind").stream()
                        .filter("account_locked"::equals)
                        .count());
    }

    @Test
    void anUnlockEndsTheDelayAndBeginsTheCountAnew() throws Throwable {
        lockOut(victim.username());
        VertxContextSupport.subscribeAndAwait(
                () -> sessions.withTransaction(session -> locks.clear(session, victim.userId(), Instant.now())));
        Guesser.guessFromEverywhere(victim.username(), 4);
        login(newAddress(), victim.username(), PASSWORD).then().statusCode(200);
    }

    @Test
    void aNameInOtherLettersIsTheSameAccount() throws Exception {
        Guesser.guessFromEverywhere(victim.username().toUpperCase(Locale.ROOT), 3);
        Guesser.guessFromEverywhere(victim.username(), 2);
        victim.get("/api/auth/notices").then().body("items.kind", hasItem("account_locked"));
        Person other = bank.staff("teller");
        Guesser.guessFromEverywhere(other.username(), 4);
        other.get("/api/auth/notices").then().body("items.kind", not(hasItem("account_locked")));
    }
}
