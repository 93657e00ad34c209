package dev.bulwark.auth;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.auth.mfa.Authenticator;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneTimePasswordTest {

    private static final String OWN = "Better-Horse-8";

    @Inject
    Bank bank;

    private static Person giver;

    @Inject
    OneTimePasswords oneTimePasswords;

    @Inject
    Mutiny.SessionFactory sessions;

    @BeforeEach
    void hire() {
        if (giver == null) {
            giver = bank.staff("admin");
        }
    }

    /** @return the one-time password that this person has now */
    private String give(Person person) throws Throwable {
        UUID giverId = giver.userId();
        String password = oneTimePasswords.next();
        VertxContextSupport.subscribeAndAwait(() -> oneTimePasswords
                .hash(password)
                .chain(hash -> sessions.withTransaction(
                        session -> oneTimePasswords.give(session, giverId, person.userId(), hash, Instant.now()))));
        return password;
    }

    private static Response login(Person person, String password) {
        return from(newAddress())
                .body(Map.of("username", person.username(), "password", password))
                .post("/api/auth/login");
    }

    private static Person with(Person person, Response login) {
        return new Person(person.userId(), person.username(), login.path("access_token"), newAddress());
    }

    @Test
    void itOpensOneSessionWhichMaySetAPasswordAndNothingElse() throws Throwable {
        Person person = bank.staff("teller");
        String password = give(person);
        login(person, PASSWORD).then().statusCode(401);
        Response first = login(person, password);
        first.then().statusCode(200).body("required_actions", contains("change_password"));
        login(person, password).then().statusCode(401).body("code", equalTo("invalid_credentials"));

        Person inside = with(person, first);
        inside.get("/api/accounts").then().statusCode(403).body("code", equalTo("action_required"));
        PasswordChangeTest.change(inside, password, PASSWORD)
                .then()
                .statusCode(400)
                .body("errors.code", contains("reused"));
        PasswordChangeTest.change(inside, password, OWN).then().statusCode(200);
        inside.get("/api/accounts").then().statusCode(200);
        login(person, OWN).then().statusCode(200);
        login(person, OWN).then().statusCode(200);
        login(person, password).then().statusCode(401);
        assertEquals(
                List.of("2"),
                Database.query("select count(*) from password_history where user_id = '" + person.userId() + "'"),
                "nobody goes back to what somebody else has seen");
    }

    @Test
    void ofManyLoginsAtOnceItOpensOne() throws Throwable {
        Person person = bank.staff("teller");
        String password = give(person);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Integer> answers = new ArrayList<>();
        try {
            List<Future<Integer>> logins = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                logins.add(clients.submit(() -> login(person, password).statusCode()));
            }
            for (Future<Integer> login : logins) {
                answers.add(login.get());
            }
        } finally {
            clients.shutdownNow();
        }
        assertEquals(
                List.of(200, 401, 401, 401, 401, 401, 401, 401),
                answers.stream().sorted().toList());
    }

    @Test
    void afterADayItIsWrongInTheSameWords() throws Throwable {
        Person person = bank.staff("teller");
        String password = give(person);
        String remaining = "extract(epoch from password_expires_at - now())";
        assertEquals(
                List.of("t"),
                Database.query("select " + remaining + " between 86300 and 86400 from app_user where id = '"
                        + person.userId() + "'"));
        Database.change("update app_user set password_expires_at = now() where id = '" + person.userId() + "'");
        Response late = login(person, password);
        Response wrong = login(person, "Wrong-Horse-77");
        late.then().statusCode(401).body("code", equalTo("invalid_credentials"));
        assertEquals(wrong.path("detail"), late.<String>path("detail"));
        assertEquals(
                wrong.<Map<String, ?>>path("$").keySet(),
                late.<Map<String, ?>>path("$").keySet());
    }

    @Test
    void aChallengeThatWasWonBeforeItWasUsedOpensNothingAfter() throws Throwable {
        Person person = bank.staff("teller");
        Authenticator phone = Authenticator.enroll(person);
        String password = give(person);
        String early = login(person, password).then().statusCode(401).extract().path("mfa_challenge");
        String inTime = login(person, password).then().statusCode(401).extract().path("mfa_challenge");
        answer(inTime, phone).then().statusCode(200).body("required_actions", contains("change_password"));
        answer(early, phone).then().statusCode(401).body("code", equalTo("invalid_mfa_token"));
    }

    private static Response answer(String challenge, Authenticator phone) {
        return from(newAddress())
                .body(Map.of("mfa_challenge", challenge, "mfa_token", phone.freshCode()))
                .post("/api/auth/mfa");
    }

    @Test
    void aResetVoidsTheChallengesOfThePasswordBefore() throws Throwable {
        Person person = bank.staff("teller");
        Authenticator phone = Authenticator.enroll(person);
        String challenge =
                login(person, PASSWORD).then().statusCode(401).extract().path("mfa_challenge");
        give(person);
        answer(challenge, phone).then().statusCode(401).body("code", equalTo("invalid_mfa_token"));
    }

    @Test
    void theDatabaseTakesNoUseBack() throws Throwable {
        Person person = bank.staff("teller");
        login(person, give(person)).then().statusCode(200);
        String where = " where id = '" + person.userId() + "'";
        assertEquals("23514", Database.refusal("postgres", "update app_user set password_used_at = null" + where));
        assertEquals("23514", Database.refusal("postgres", "update app_user set password_number = 1" + where));
        assertEquals("23514", Database.refusal("postgres", "update app_user set must_change_password = false" + where));
    }

    @Test
    void aFirstPasswordThatIsNoOneTimePasswordOpensUntilItIsChanged() {
        String username = "first-" + Bank.newKey();
        Person person = new Person(bank.createUser(username, "teller", null, true), username, null, newAddress());
        login(person, PASSWORD).then().statusCode(200).body("required_actions", contains("change_password"));
        login(person, PASSWORD).then().statusCode(200).body("required_actions", contains("change_password"));
    }

    @Test
    void itIsToldAtOnceToOtherReplicas() throws Throwable {
        Person person = bank.staff("teller");
        person.get("/api/accounts").then().statusCode(200);
        give(person);
        Eventually.within(1000, () -> person.get("/api/accounts").statusCode() == 403);
    }
}
