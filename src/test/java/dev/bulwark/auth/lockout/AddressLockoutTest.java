package dev.bulwark.auth.lockout;

import static dev.bulwark.auth.lockout.Guesser.WRONG;
import static dev.bulwark.auth.lockout.Guesser.alerts;
import static dev.bulwark.auth.lockout.Guesser.atOnce;
import static dev.bulwark.auth.lockout.Guesser.later;
import static dev.bulwark.auth.lockout.Guesser.login;
import static dev.bulwark.auth.lockout.Guesser.nobody;
import static dev.bulwark.auth.lockout.Guesser.useUp;
import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With the numbers of production: the profile of tests changes none. */
@QuarkusTest
class AddressLockoutTest {

    private static final int AT_ONCE = 50;

    @Inject
    Bank bank;

    @Test
    void theFifthFailureBlocksTheAddressForHalfAnHourAndNoOther() throws Exception {
        Person person = bank.staff("teller");
        String address = newAddress();
        useUp(address);
        Response refused = login(address, person.username(), PASSWORD);
        refused.then()
                .statusCode(429)
                .body("code", equalTo("too_many_failed_attempts"))
                .body("detail", equalTo("Too many failed attempts. Please try again later."));
        long seconds = Long.parseLong(refused.header("Retry-After"));
        assertTrue(seconds > 1790 && seconds <= 1800, "Retry-After: " + seconds);
        login(newAddress(), person.username(), PASSWORD).then().statusCode(200);

        later("address " + address, "1791 seconds");
        login(address, person.username(), PASSWORD).then().statusCode(429);
        later("address " + address, "9 seconds");
        login(address, person.username(), PASSWORD).then().statusCode(200);
        assertEquals(List.of("system security_alert high"), alerts("brute_force", "address", address));
    }

    @Test
    void failuresOlderThanFiveMinutesNoLongerCount() throws Exception {
        String address = newAddress();
        atOnce(4, n -> () -> login(address, nobody(), WRONG));
        later("address " + address, "301 seconds");
        login(address, nobody(), WRONG).then().statusCode(401);
        login(address, nobody(), WRONG).then().statusCode(401);
        assertEquals(List.of(), alerts("brute_force", "address", address));
    }

    /** Fewer may be answered 401 if the limit of requests comes first; never more. */
    @Test
    void ofFiftyGuessesAtOnceFiveAreCompared() throws Exception {
        Person person = bank.staff("teller");
        String address = newAddress();
        List<Response> answers = atOnce(AT_ONCE, n -> () -> login(address, person.username(), WRONG + n));
        assertEquals(5, answers.stream().filter(a -> a.statusCode() == 401).count());
        assertEquals(
                AT_ONCE - 5, answers.stream().filter(a -> a.statusCode() == 429).count());
        assertEquals(
                List.of("5"),
                Database.query("select count(*) from lockout_attempt where origin = 'address " + address + "'"));
        assertEquals(1, alerts("brute_force", "address", address).size());
        login(address, person.username(), PASSWORD).then().statusCode(429);
    }

    @Test
    void aHouseholdOfIpv6IsOneAddress() throws Exception {
        String household = "2001:db8:" + Integer.toHexString(newAddress().hashCode() & 0xffff) + ":7:";
        for (Response answer : atOnce(5, n -> () -> login(household + ":" + (n + 1), nobody(), WRONG))) {
            answer.then().statusCode(401);
        }
        login(household + ":ffff", nobody(), WRONG).then().statusCode(429);
        login(household.replace(":7:", ":8:") + ":1", nobody(), WRONG).then().statusCode(401);
    }

    @Test
    void aSuccessClearsThePairOfAccountAndAddressOnly() throws Exception {
        Person person = bank.staff("teller");
        Person other = bank.staff("teller");
        String address = newAddress();
        String elsewhere = newAddress();
        atOnce(2, n -> () -> login(address, person.username(), WRONG));
        login(address, other.username(), WRONG).then().statusCode(401);
        login(elsewhere, person.username(), WRONG).then().statusCode(401);
        login(address, person.username(), PASSWORD).then().statusCode(200);
        assertEquals(
                List.of("1"),
                Database.query("select count(*) from lockout_attempt where origin = 'address " + address + "'"));
        assertEquals(
                List.of("1"),
                Database.query("select count(*) from lockout_attempt where origin = 'address " + elsewhere + "'"));
    }

    @Test
    void whatIsKeptTellsNoNames() throws Exception {
        Person person = bank.staff("teller");
        String nobody = nobody();
        login(newAddress(), nobody, WRONG);
        login(newAddress(), person.username(), WRONG);
        for (String table : List.of("lockout_attempt", "lockout_account", "lockout_origin", "lockout_signal")) {
            String rows = String.join("\n", Database.query("select row_to_json(t) from " + table + " t"));
            assertTrue(!rows.contains(nobody) && !rows.contains(person.username()), table);
        }
    }
}
