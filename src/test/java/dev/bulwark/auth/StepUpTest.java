package dev.bulwark.auth;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.auth.mfa.Authenticator;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StepUpTest {

    private static final Duration FRESH_MAX = Duration.ofMinutes(5);

    @Inject
    Bank bank;

    @Inject
    AccessTokens tokens;

    /** The same session, with a token that says that its user was authenticated this long ago. */
    private Person provedBefore(Person person, String amr, Duration ago) {
        String sessionId = person.get("/api/auth/me").path("session_id");
        String token = tokens.sign(
                person.userId(), UUID.fromString(sessionId), amr, Instant.now().minus(ago));
        return new Person(person.userId(), person.username(), token, person.address());
    }

    private static Person with(Person person, Response answer) {
        String token = answer.then().statusCode(200).extract().path("access_token");
        return new Person(person.userId(), person.username(), token, person.address());
    }

    /** There is no such approval, and that is all that can be wrong with the request of who gets past the door. */
    private static Response approve(Person person) {
        return person.post("/api/approvals/approve", Map.of("approval_id", UUID.randomUUID()));
    }

    @Test
    void aProofCountsForFiveMinutes() {
        Person manager = bank.staff("manager");
        approve(manager).then().statusCode(404);
        approve(provedBefore(manager, "pwd", FRESH_MAX.minusSeconds(20))).then().statusCode(404);
        approve(provedBefore(manager, "pwd", FRESH_MAX.plusSeconds(1)))
                .then()
                .statusCode(401)
                .body("code", equalTo("step_up_required"));
    }

    @Test
    void thePasswordIsProofEnoughForWhoHasNoFactor() {
        Person manager = provedBefore(bank.staff("manager"), "pwd", FRESH_MAX.plusSeconds(1));
        manager.post("/api/auth/step-up", Map.of("password", "Wrong-Horse-77"))
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_credentials"));
        manager.post("/api/auth/step-up", Map.of("mfa_token", "123456"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("password"));
        Person proved = with(manager, manager.post("/api/auth/step-up", Map.of("password", PASSWORD)));
        approve(proved).then().statusCode(404);
        approve(manager).then().statusCode(401); // the old token says no more than it did
        assertEquals(
                List.of("failed", "failed", "success"),
                Database.query("select details ->> 'status' from audit_event where action = 'auth.step_up'"
                        + " and user_id = '" + manager.userId() + "' order by occurred_at, id"));
    }

    @Test
    void aPasswordIsNotProofEnoughForWhoHasAFactor() {
        Authenticator phone = Authenticator.enroll(bank.staff("manager"));
        Person byPassword = phone.person();
        approve(byPassword).then().statusCode(401).body("code", equalTo("step_up_required"));
        byPassword
                .post("/api/auth/step-up", Map.of("password", PASSWORD))
                .then()
                .statusCode(400)
                .body("errors.field", contains("mfa_token"));
        String code = phone.freshCode();
        Person proved = with(byPassword, byPassword.post("/api/auth/step-up", Map.of("mfa_token", code)));
        approve(proved).then().statusCode(404);
        byPassword
                .post("/api/auth/step-up", Map.of("mfa_token", code))
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_mfa_token"));
        Person byCode = with(byPassword, phone.login(phone.freshCode()));
        approve(byCode).then().statusCode(404);
        approve(provedBefore(byCode, "pwd otp mfa", FRESH_MAX.plusSeconds(1)))
                .then()
                .statusCode(401);
    }

    @Test
    void afterFiveWrongCodesOfFiveMinutesTheRightOneIsRefusedToo() {
        Authenticator phone = Authenticator.enroll(bank.staff("manager"));
        String user = " where user_id = '" + phone.person().userId() + "'";
        Database.change("update mfa_factor set failed_at = array_fill(now(), array[5])" + user);
        phone.person()
                .post("/api/auth/step-up", Map.of("mfa_token", phone.freshCode()))
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_mfa_token"));
        Database.change(
                "update mfa_factor set failed_at = array_fill(now() - interval '301 seconds', array[5])" + user);
        phone.person()
                .post("/api/auth/step-up", Map.of("mfa_token", phone.freshCode()))
                .then()
                .statusCode(200);
    }

    @Test
    void theProofIsAskedForBeforeTheBodyIsRead() {
        Person manager = provedBefore(bank.staff("manager"), "pwd", FRESH_MAX.plusSeconds(1));
        manager.post("/api/approvals/approve", Map.of("nonsense", true)).then().statusCode(401);
        from(manager.address())
                .body(Map.of("password", PASSWORD))
                .post("/api/auth/step-up")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }
}
