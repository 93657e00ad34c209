package dev.bulwark.auth.lockout;

import static dev.bulwark.auth.lockout.Guesser.WRONG;
import static dev.bulwark.auth.lockout.Guesser.alerts;
import static dev.bulwark.auth.lockout.Guesser.atOnce;
import static dev.bulwark.auth.lockout.Guesser.login;
import static dev.bulwark.auth.lockout.Guesser.nobody;
import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.auth.mfa.Authenticator;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecuritySignalsTest {

    @Inject
    Bank bank;

    @Inject
    LockoutRetention retention;

    @Test
    void tenAccountsFromOneNetworkAtOnceAreOneSpraying() throws Exception {
        Database.change("delete from lockout_attempt where network = '203.0.113.0/24'");
        for (Response answer : atOnce(9, n -> () -> login("203.0.113." + n / 2, nobody(), WRONG))) {
            answer.then().statusCode(401);
        }
        assertEquals(List.of(), alerts("password_spraying", "network", "203.0.113.0/24"));
        for (Response answer : atOnce(4, n -> () -> login("203.0.113." + (10 + n), nobody(), WRONG))) {
            answer.then().statusCode(401);
        }
        assertEquals(List.of("system security_alert high"), alerts("password_spraying", "network", "203.0.113.0/24"));
    }

    @Test
    void oneNameFromManyAddressesIsNoSpraying() throws Exception {
        String nobody = nobody();
        atOnce(10, n -> () -> login("198.51.100." + n, nobody, WRONG));
        assertEquals(List.of(), alerts("password_spraying", "network", "198.51.100.0/24"));
    }

    @Test
    void wrongCodesAfterARightPasswordAreToldToTheUserAndToSecurityOnce() throws Exception {
        Person person = bank.staff("teller");
        Authenticator.enroll(person);
        List<Response> answers = atOnce(
                7,
                n -> () -> from(newAddress())
                        .body(Map.of("username", person.username(), "password", PASSWORD, "mfa_token", "00000" + n))
                        .post("/api/auth/login"));
        answers.forEach(answer -> answer.then().statusCode(401));
        assertEquals(
                List.of("system security_alert high"),
                alerts("mfa_guessing", "user", person.userId().toString()));
        assertEquals(
                1,
                person.get("/api/auth/notices").<List<String>>path("items.kind").stream()
                        .filter("right_password_wrong_code"::equals)
                        .count());
    }

    @Test
    void whatCountsNoLongerIsForgotten() throws Throwable {
        String old = newAddress();
        String young = newAddress();
        login(old, nobody(), WRONG).then().statusCode(401);
        login(young, nobody(), WRONG).then().statusCode(401);
        Guesser.later("address " + old, "25 hours");
        Database.change("update lockout_origin set touched_at = now() - interval '25 hours' where origin = 'address "
                + old + "'");
        VertxContextSupport.subscribeAndAwait(retention::forget);
        String left = "select origin from lockout_%s where origin in ('address " + old + "', 'address " + young + "')";
        assertEquals(List.of("address " + young), Database.query(left.formatted("attempt")));
        assertEquals(List.of("address " + young), Database.query(left.formatted("origin")));
    }
}
