package dev.bulwark.auth.lockout;

import static dev.bulwark.auth.lockout.Guesser.WRONG;
import static dev.bulwark.auth.lockout.Guesser.alerts;
import static dev.bulwark.auth.lockout.Guesser.later;
import static dev.bulwark.support.Bank.PASSWORD;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The password within a session. The limits of requests are five a minute for each of the two operations. */
@QuarkusTest
class PasswordProofsTest {

    @Inject
    Bank bank;

    private Person person;

    @BeforeEach
    void logIn() {
        person = bank.staff("teller");
    }

    private Response change(String current) {
        return person.post(
                "/api/auth/change-password",
                Map.of(
                        "current_password", current,
                        "new_password", "Another-Horse-8",
                        "confirm_password", "Another-Horse-8"));
    }

    private Response stepUp(String password) {
        return person.post("/api/auth/step-up", Map.of("password", password));
    }

    @Test
    void fiveWrongOnesOfBothAreTheLastForHalfAnHourAndEndNoSession() {
        change(WRONG).then().statusCode(422);
        change(WRONG).then().statusCode(422);
        change(WRONG).then().statusCode(422);
        stepUp(WRONG).then().statusCode(401);
        stepUp(WRONG).then().statusCode(401);
        stepUp(PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too_many_failed_attempts"));
        change(PASSWORD).then().statusCode(429).body("code", equalTo("too_many_failed_attempts"));
        person.get("/api/auth/me").then().statusCode(200);
        String user = person.userId().toString();
        assertEquals(1, alerts("brute_force", "user", user).size());
        // A login from where the user has been is not concerned.
        Guesser.login(person.address(), person.username(), PASSWORD).then().statusCode(200);
        later("user " + user, "30 minutes");
        stepUp(PASSWORD).then().statusCode(200);
    }

    @Test
    void aRightOneClearsThoseBefore() {
        for (int n = 0; n < 3; n++) {
            stepUp(WRONG).then().statusCode(401);
        }
        stepUp(PASSWORD).then().statusCode(200);
        for (int n = 0; n < 3; n++) {
            change(WRONG).then().statusCode(422);
        }
        change(PASSWORD).then().statusCode(200);
    }
}
