package dev.bulwark.auth.mfa;

import static dev.bulwark.auth.mfa.Authenticator.answer;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MfaGuessTest {

    private static final int AT_ONCE = 50;

    @Inject
    Bank bank;

    private Authenticator phone;

    @BeforeEach
    void enroll() {
        phone = Authenticator.enroll(bank.staff("teller"));
    }

    @Test
    void takesTheStepsAroundNowAndNoOther() {
        Authenticator.awaitQuietStep();
        phone.freshCode();
        phone.login(phone.code(-2)).then().statusCode(401);
        phone.login(phone.code(2)).then().statusCode(401);
        for (int steps = -1; steps <= 1; steps++) {
            phone.login(phone.code(steps)).then().statusCode(200);
        }
    }

    @Test
    void takesACodeOnceHoweverManyComeAtOnce() throws Exception {
        String code = phone.freshCode();
        List<Response> answers = atOnce(() -> phone.login(code));
        assertEquals(1, answers.stream().filter(a -> a.statusCode() == 200).count());
        assertEquals(
                AT_ONCE - 1, answers.stream().filter(a -> a.statusCode() == 401).count());
    }

    @Test
    void theDatabaseItselfTakesNoStepTwice() {
        String factor = " where user_id = '" + phone.person().userId() + "'";
        assertEquals(
                "23514",
                Database.refusal("bulwark_app", "update mfa_factor set last_step = last_step" + factor)); // check
        Database.change("update mfa_recovery_code set used_at = now()" + factor);
        assertEquals("23514", Database.refusal("bulwark_app", "update mfa_recovery_code set used_at = null" + factor));
    }

    @Test
    void fiveWrongCodesEndTheAttempt() {
        String challenge = phone.challenge();
        String wrong = phone.wrongCode();
        for (int n = 0; n < 5; n++) {
            answer(challenge, "mfa_token", wrong).then().statusCode(401).body("code", equalTo("invalid_mfa_token"));
        }
        answer(challenge, "mfa_token", phone.freshCode())
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_mfa_token"));
        answer(phone.challenge(), "mfa_token", phone.freshCode()).then().statusCode(200);
    }

    @Test
    void countsGuessesThatComeAtOnce() throws Exception {
        String challenge = phone.challenge();
        String wrong = phone.wrongCode();
        atOnce(() -> answer(challenge, "mfa_token", wrong))
                .forEach(answer -> answer.then().statusCode(401));
        String user = " where user_id = '" + phone.person().userId() + "'";
        assertEquals(List.of("5"), Database.query("select failures from mfa_challenge" + user));
        assertEquals(List.of("5"), Database.query("select cardinality(failed_at) from mfa_factor" + user));
        answer(challenge, "mfa_token", phone.freshCode()).then().statusCode(401);
    }

    @Test
    void countsWrongCodesOverAllChallengesAndLeavesTheRecoveryCodesAsAWayIn() {
        for (int n = 0; n < 2; n++) {
            String challenge = phone.challenge();
            for (int guess = 0; guess < 5; guess++) {
                answer(challenge, "mfa_token", phone.wrongCode()).then().statusCode(401);
            }
        }
        answer(phone.challenge(), "mfa_token", phone.freshCode()).then().statusCode(401);
        answer(phone.challenge(), "recovery_code", phone.recoveryCodes().get(0))
                .then()
                .statusCode(200);
        Database.change(
                "update mfa_factor set failed_at = array(select f - interval '15 minutes' from unnest(failed_at) f)"
                        + " where user_id = '" + phone.person().userId() + "'");
        answer(phone.challenge(), "mfa_token", phone.freshCode()).then().statusCode(200);
    }

    private static List<Response> atOnce(Callable<Response> request) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : clients.invokeAll(Collections.nCopies(AT_ONCE, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }
}
