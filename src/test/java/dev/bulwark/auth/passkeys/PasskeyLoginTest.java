package dev.bulwark.auth.passkeys;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasskeyLoginTest {

    @Inject
    Bank bank;

    private Person person;
    private Device device;

    @BeforeEach
    void register() {
        person = bank.staff("manager");
        device = Device.of(person);
    }

    static Response options() {
        return from(newAddress()).body(Map.of()).post("/api/auth/passkeys/login-options");
    }

    static Response login(Map<String, Object> credential) {
        return from(newAddress()).body(Map.of("credential", credential)).post("/api/auth/passkeys/login");
    }

    static Response askWithPassword(Person person) {
        Response asked = from(newAddress())
                .body(Map.of("username", person.username(), "password", PASSWORD))
                .post("/api/auth/login");
        asked.then().statusCode(401).body("code", equalTo("mfa_required"));
        return asked;
    }

    static Response secondFactorOptions(String mfaChallenge) {
        return from(newAddress()).body(Map.of("mfa_challenge", mfaChallenge)).post("/api/auth/mfa/passkey-options");
    }

    static Response answer(String mfaChallenge, Map<String, Object> credential) {
        return from(newAddress())
                .body(Map.of("mfa_challenge", mfaChallenge, "passkey", credential))
                .post("/api/auth/mfa");
    }

    static JsonObject claims(Response answer) {
        String payload = answer.<String>path("access_token").split("\\.")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private Person with(Response answer) {
        String token = answer.then().statusCode(200).extract().path("access_token");
        return new Person(person.userId(), person.username(), token, person.address());
    }

    @Test
    void aPasskeyAloneIsALoginWithBothFactors() {
        Response options = options();
        options.then().body("allowCredentials", empty()).body("userVerification", equalTo("required"));
        Response login = login(device.get(options));
        login.then().statusCode(200).body("mfa_verified", equalTo(true)).body("required_actions", empty());
        assertEquals(
                List.of("swk", "user", "mfa"), claims(login).getJsonArray("amr").getList());
        with(login).get("/api/accounts").then().statusCode(200);
        approve(with(login)).then().statusCode(404); // a fresh proof of everything
        assertEquals(
                List.of("success"),
                Database.query("select details ->> 'status' from audit_event where action = 'auth.passkeys_login'"
                        + " and user_id = '" + person.userId() + "'"));
    }

    /** There is no such approval, and that is all that can be wrong with the request of who gets past the door. */
    private static Response approve(Person person) {
        return person.post("/api/approvals/approve", Map.of("approval_id", UUID.randomUUID()));
    }

    @Test
    void aLoginByPasskeyKeepsItsRefreshTokenWhereTheRequestAsks() {
        Map<String, Object> body = Map.of("credential", device.get(options()), "session", "cookie");
        from(newAddress())
                .body(body)
                .post("/api/auth/passkeys/login")
                .then()
                .statusCode(403)
                .body("code", equalTo("origin_refused"));
        Response login =
                from(newAddress()).header("Origin", Device.ORIGIN).body(body).post("/api/auth/passkeys/login");
        login.then().statusCode(200).body("refresh_token", nullValue());
        assertTrue(login.headers().getValues("Set-Cookie").stream()
                .anyMatch(cookie -> cookie.startsWith("__Host-banking_session=")));
    }

    @Test
    void aRefreshIsNoWeakerAndNoStrongerThanTheLogin() {
        Response login = login(device.get(options()));
        Response refreshed = from(newAddress())
                .body(Map.of("refresh_token", login.path("refresh_token")))
                .post("/api/auth/refresh");
        refreshed.then().statusCode(200);
        assertEquals(claims(login).getJsonArray("amr"), claims(refreshed).getJsonArray("amr"));
        assertEquals(claims(login).getLong("auth_time"), claims(refreshed).getLong("auth_time"));
    }

    @Test
    void whoHasAPasskeyIsAskedForItAfterThePassword() {
        Response asked = askWithPassword(person);
        asked.then().body("mfa_methods", contains("passkey"));
        String challenge = asked.path("mfa_challenge");
        Response options = secondFactorOptions(challenge);
        options.then().statusCode(200).body("allowCredentials.id", contains(device.credentialId()));
        Response login = answer(challenge, device.get(options));
        login.then().statusCode(200).body("mfa_verified", equalTo(true));
        assertEquals(
                List.of("pwd", "swk", "user", "mfa"),
                claims(login).getJsonArray("amr").getList());
        approve(with(login)).then().statusCode(404);
        answer(challenge, device.get(options)).then().statusCode(401).body("code", equalTo("invalid_mfa_token"));
        secondFactorOptions(challenge).then().statusCode(401).body("code", equalTo("invalid_mfa_token"));
    }

    @Test
    void aCodeIsNoWayAroundThePasskey() {
        from(newAddress())
                .body(Map.of("username", person.username(), "password", PASSWORD, "mfa_token", "123456"))
                .post("/api/auth/login")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_credentials"));
        String challenge = askWithPassword(person).path("mfa_challenge");
        from(newAddress())
                .body(Map.of("mfa_challenge", challenge, "mfa_token", "123456"))
                .post("/api/auth/mfa")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_mfa_token"));
        from(newAddress())
                .body(Map.of("mfa_challenge", challenge, "mfa_token", "123456", "passkey", device.get(options())))
                .post("/api/auth/mfa")
                .then()
                .statusCode(400)
                .body("errors.message", contains("send one of mfa_token, recovery_code and passkey"));
    }

    @Test
    void aPasskeyIsAFreshProofWithinASession() {
        approve(person).then().statusCode(401).body("code", equalTo("step_up_required"));
        person.post("/api/auth/step-up", Map.of("password", PASSWORD))
                .then()
                .statusCode(400)
                .body("errors.field", contains("mfa_token"));
        Map<String, Object> credential = device.get(person.post("/api/auth/passkeys/step-up-options", Map.of()));
        Response proved = person.post("/api/auth/step-up", Map.of("passkey", credential));
        approve(with(proved)).then().statusCode(404);
        person.post("/api/auth/step-up", Map.of("passkey", credential))
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_mfa_token"));
        assertEquals(
                "[\"pwd\",\"swk\",\"user\",\"mfa\"]",
                claims(proved).getJsonArray("amr").encode());
    }

    @Test
    void aDisabledUserLooksLikeAnUnknownPasskeyAndAFirstPasswordMustStillBeChanged() {
        Database.change("update app_user set must_change_password = true where id = '" + person.userId() + "'");
        Response login = login(device.get(options()));
        login.then().statusCode(200).body("required_actions", contains("change_password"));
        with(login).get("/api/accounts").then().statusCode(403).body("code", equalTo("action_required"));
        Database.change("update app_user set status = 'disabled' where id = '" + person.userId() + "'");
        Response disabled = login(device.get(options()));
        Database.change("delete from passkey where user_id = '" + person.userId() + "'");
        Response unknown = login(device.get(options()));
        disabled.then().statusCode(401).body("code", equalTo("invalid_passkey"));
        assertEquals(withoutIds(unknown), withoutIds(disabled));
    }

    private static String withoutIds(Response answer) {
        return answer.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }
}
