package dev.bulwark.auth.mfa;

import static dev.bulwark.auth.mfa.Authenticator.answer;
import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MfaLoginTest {

    @Inject
    Bank bank;

    @Inject
    Challenges challenges;

    private Authenticator phone;

    @BeforeEach
    void enroll() {
        phone = Authenticator.enroll(bank.staff("teller"));
    }

    @Test
    void asksForACodeAndLetsInWithIt() {
        Response asked = phone.login(null);
        asked.then().statusCode(401).body("code", equalTo("mfa_required"));
        Response login = answer(asked.path("mfa_challenge"), "mfa_token", phone.freshCode());
        login.then().statusCode(200).body("mfa_verified", equalTo(true));
        String token = login.path("access_token");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertEquals("\"amr\":[\"pwd\",\"otp\",\"mfa\"]", claims.replaceAll(".*(\"amr\":\\[[^]]*]).*", "$1"));
        from(newAddress())
                .header("Authorization", "Bearer " + token)
                .get("/api/accounts")
                .then()
                .statusCode(200);
        answer(asked.path("mfa_challenge"), "mfa_token", phone.freshCode())
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_mfa_token"));
    }

    @Test
    void aLoginThatACodeCompletesKeepsItsRefreshTokenWhereTheRequestAsks() {
        String challenge = phone.challenge();
        Map<String, Object> body =
                Map.of("mfa_challenge", challenge, "mfa_token", phone.freshCode(), "session", "cookie");
        from(newAddress())
                .body(body)
                .post("/api/auth/mfa")
                .then()
                .statusCode(403)
                .body("code", equalTo("origin_refused"));
        Response login = from(newAddress())
                .header("Origin", "https://app.bank.test")
                .body(body)
                .post("/api/auth/mfa");
        login.then().statusCode(200).body("refresh_token", nullValue()).body("mfa_verified", equalTo(true));
        assertNotNull(login.cookie("__Host-banking_session"));
    }

    @Test
    void aRefreshedTokenSaysWhatItsSessionProvedAndNoMore() {
        Response login = answer(phone.challenge(), "mfa_token", phone.freshCode());
        Response refreshed = from(newAddress())
                .body(Map.of("refresh_token", login.path("refresh_token")))
                .post("/api/auth/refresh");
        refreshed.then().statusCode(200);
        assertEquals(claims(login).getJsonArray("amr"), claims(refreshed).getJsonArray("amr"));
        assertEquals(claims(login).getLong("auth_time"), claims(refreshed).getLong("auth_time"));
    }

    private static JsonObject claims(Response answer) {
        String payload = answer.<String>path("access_token").split("\\.")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    @Test
    void aLoginInOneCallNeverTellsAWrongCodeFromAWrongPassword() {
        phone.login(phone.freshCode()).then().statusCode(200).body("mfa_verified", equalTo(true));
        Response wrongCode = phone.login(phone.wrongCode());
        Response wrongPassword = from(newAddress())
                .body(Map.of(
                        "username", phone.person().username(),
                        "password", "Wrong-Horse-77",
                        "mfa_token", phone.freshCode()))
                .post("/api/auth/login");
        wrongCode.then().statusCode(401).body("code", equalTo("invalid_credentials"));
        assertEquals(withoutIds(wrongPassword), withoutIds(wrongCode));
        assertEquals(
                List.of("right"), // but the bank knows
                Database.query("select details ->> 'password' from audit_event where action = 'auth.login'"
                        + " and details ->> 'error' = 'invalid_credentials' and details ? 'password' and user_id = '"
                        + phone.person().userId() + "'"));
    }

    private static String withoutIds(Response answer) {
        return answer.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        assertEquals(10, phone.recoveryCodes().size());
        String code = phone.recoveryCodes().get(3);
        String typed = code.toLowerCase(Locale.ROOT).replace('-', ' ');
        answer(phone.challenge(), "recovery_code", typed).then().statusCode(200).body("mfa_verified", equalTo(true));
        answer(phone.challenge(), "recovery_code", code)
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_mfa_token"));
        answer(phone.challenge(), "recovery_code", phone.recoveryCodes().get(4))
                .then()
                .statusCode(200);
    }

    @Test
    void whoLogsInWithARecoveryCodeIsToldAndTheLogTellsItFromADevice() {
        answer(phone.challenge(), "recovery_code", phone.recoveryCodes().get(0))
                .then()
                .statusCode(200);
        phone.person()
                .get("/api/auth/notices")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("recovery_code_used"));
        assertEquals(
                List.of("success"),
                Database.query("select details ->> 'status' from audit_event where action = 'auth.mfa_recovery'"
                        + " and user_id = '" + phone.person().userId() + "'"));
    }

    @Test
    void whatNobodyAnsweredInTimeIsForgotten() throws Throwable {
        phone.challenge();
        String own = " where user_id = '" + phone.person().userId() + "'";
        VertxContextSupport.subscribeAndAwait(challenges::forget);
        assertEquals(List.of("1"), Database.query("select count(*) from mfa_challenge" + own));
        Database.change("update mfa_challenge set created_at = now() - interval '1 hour', expires_at = now()" + own);
        VertxContextSupport.subscribeAndAwait(challenges::forget);
        assertEquals(List.of("0"), Database.query("select count(*) from mfa_challenge" + own));
    }

    @Test
    void aRecoveryCodeOfSomebodyElseIsWorthNothing() {
        Authenticator other = Authenticator.enroll(bank.staff("teller"));
        answer(phone.challenge(), "recovery_code", other.recoveryCodes().get(0))
                .then()
                .statusCode(401);
    }

    @Test
    void aChallengeDiesOfAgeOfANewPasswordAndWithItsUser() {
        String user = " where user_id = '" + phone.person().userId() + "'";
        String old = phone.challenge();
        Database.change("update mfa_challenge set created_at = now() - interval '6 minutes',"
                + " expires_at = now() - interval '1 second'" + user);
        answer(old, "mfa_token", phone.freshCode()).then().statusCode(401);

        String before = phone.challenge();
        phone.person()
                .post(
                        "/api/auth/change-password",
                        Map.of(
                                "current_password", PASSWORD,
                                "new_password", "Better-Horse-8",
                                "confirm_password", "Better-Horse-8"))
                .then()
                .statusCode(200);
        answer(before, "mfa_token", phone.freshCode()).then().statusCode(401);

        Authenticator leaver = Authenticator.enroll(bank.staff("teller"));
        String last = leaver.challenge();
        Database.change("update app_user set status = 'disabled' where id = '"
                + leaver.person().userId() + "'");
        answer(last, "mfa_token", leaver.freshCode()).then().statusCode(401);
    }

    @Test
    void aChallengeOpensNothingByItself() {
        String challenge = phone.challenge();
        from(newAddress())
                .header("Authorization", "Bearer " + challenge)
                .get("/api/auth/me")
                .then()
                .statusCode(401);
        from(newAddress())
                .body(Map.of("mfa_challenge", challenge))
                .post("/api/auth/mfa")
                .then()
                .statusCode(400)
                .body("errors.field", contains("mfa_token"));
        from(newAddress())
                .body(Map.of("mfa_challenge", challenge, "mfa_token", "12345"))
                .post("/api/auth/mfa")
                .then()
                .statusCode(400)
                .body("errors.message", hasItem("must be six digits"));
        answer("x".repeat(43), "mfa_token", phone.freshCode())
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_mfa_token"));
    }

    @Test
    void eachStepIsAuditedAndNoSecretIsInTheDatabaseInClear() {
        String challenge = phone.challenge();
        answer(challenge, "mfa_token", phone.wrongCode()).then().statusCode(401);
        answer(challenge, "mfa_token", phone.freshCode()).then().statusCode(200);
        assertEquals(
                List.of(
                        "auth.login success",
                        "auth.mfa_enroll success",
                        "auth.mfa_confirm success",
                        "auth.login failed mfa_required",
                        "auth.mfa failed invalid_mfa_token",
                        "auth.mfa success",
                        "auth.new_device success"),
                Database.query(
                        "select action || ' ' || (details ->> 'status') || coalesce(' ' || (details ->> 'error'), '')"
                                + " from audit_event where user_id = '"
                                + phone.person().userId()
                                + "' order by occurred_at, id"));
        String unanswered = phone.challenge();
        List<String> secrets = new ArrayList<>(phone.recoveryCodes());
        phone.recoveryCodes().forEach(code -> secrets.add(code.replace("-", "")));
        secrets.addAll(List.of(
                phone.secretText(),
                HexFormat.of().formatHex(Authenticator.decode(phone.secretText())),
                challenge,
                unanswered));
        String userId = phone.person().userId().toString();
        boolean found = false;
        for (String table : Database.query("select tablename from pg_tables where schemaname = 'public'")) {
            String rows = String.join("\n", Database.query("select t::text from public." + table + " t"));
            found |= table.equals("mfa_factor") && rows.contains(userId);
            secrets.forEach(secret -> assertFalse(rows.contains(secret), table));
        }
        assertTrue(found, "the dump itself is empty");
    }
}
