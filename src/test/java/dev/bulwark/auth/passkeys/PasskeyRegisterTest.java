package dev.bulwark.auth.passkeys;

import static dev.bulwark.auth.passkeys.PasskeyLoginTest.answer;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.askWithPassword;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.login;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.options;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.secondFactorOptions;
import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bulwark.auth.mfa.Authenticator;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasskeyRegisterTest {

    @Inject
    Bank bank;

    private static Person with(Person person, Response login) {
        String token = login.then().statusCode(200).extract().path("access_token");
        return new Person(person.userId(), person.username(), token, person.address());
    }

    private static Person again(Person person) {
        return new Person(
                person.userId(),
                person.username(),
                Bank.login(person.username(), PASSWORD, newAddress()),
                newAddress());
    }

    private static Person proved(Person person, Device device) {
        return with(person, login(device.get(options())));
    }

    private static Response ask(Person person) {
        return person.post("/api/auth/passkeys/register-options", Map.of());
    }

    @Test
    void asksForAKeyThatIsKeptUnderAPinAndTellsTheDeviceNothingOfTheUserButTheName() {
        Person person = bank.staff("teller");
        Response asked = ask(person);
        asked.then()
                .statusCode(200)
                .body("rp.id", equalTo("bank.test"))
                .body("user.name", equalTo(person.username()))
                .body("authenticatorSelection.userVerification", equalTo("required"))
                .body("authenticatorSelection.residentKey", equalTo("required"))
                .body("pubKeyCredParams.alg", contains(-8, -7, -257))
                .body("attestation", equalTo("none"))
                .body("timeout", equalTo(300000));
        assertEquals(32, Base64.getUrlDecoder().decode(asked.<String>path("challenge")).length);
        byte[] handle = Base64.getUrlDecoder().decode(asked.<String>path("user.id"));
        assertEquals(32, handle.length);
        assertEquals(asked.<String>path("user.id"), ask(person).path("user.id"));
        assertFalse(asked.<String>path("challenge").equals(ask(person).path("challenge")));
    }

    @Test
    void theFirstFactorBringsRecoveryCodesEndsTheOtherSessionsAndIsTold() {
        Person person = bank.staff("teller");
        Person elsewhere = again(person);
        Device device = new Device();
        Response registered = device.register(person);
        registered.then().statusCode(200).body("name", equalTo("Laptop")).header("Cache-Control", "no-store");
        List<String> codes = registered.path("recovery_codes");
        assertEquals(10, codes.stream().distinct().count());
        elsewhere.get("/api/auth/me").then().statusCode(401);
        person.get("/api/auth/me").then().statusCode(200);
        person.get("/api/auth/notices").then().body("items.kind", hasItem("factor_added"));
        from(newAddress())
                .body(Map.of(
                        "mfa_challenge", askWithPassword(person).path("mfa_challenge"), "recovery_code", codes.get(0)))
                .post("/api/auth/mfa")
                .then()
                .statusCode(200);
        Response second = new Device().register(proved(person, device));
        second.then().statusCode(200).body("recovery_codes", nullValue());
    }

    @Test
    void anotherFactorNeedsAFreshProofOfTheFirst() {
        Person person = bank.staff("teller");
        Device device = Device.of(person);
        ask(person).then().statusCode(401).body("code", equalTo("step_up_required"));
        person.post("/api/auth/mfa/enroll", Map.of()).then().statusCode(401).body("code", equalTo("step_up_required"));
        person.post("/api/auth/mfa/confirm", Map.of("mfa_token", "123456"))
                .then()
                .statusCode(401)
                .body("code", equalTo("step_up_required"));
        Person proved = proved(person, device);
        ask(proved).then().statusCode(200).body("excludeCredentials.id", contains(device.credentialId()));
        Authenticator.enroll(proved);
        askWithPassword(person).then().body("mfa_methods", contains("totp", "passkey"));
    }

    @Test
    void listsAndRemovesOnesOwnPasskeysOnly() {
        Person person = bank.staff("teller");
        Device device = Device.of(person);
        Person other = bank.staff("teller");
        Device foreign = Device.of(other);
        Person proved = proved(person, device);
        proved.get("/api/auth/passkeys")
                .then()
                .statusCode(200)
                .body("passkeys.passkey_id", contains(device.passkeyId()))
                .body("passkeys.last_used_at", contains(notNullValue()));
        remove(proved, foreign.passkeyId()).then().statusCode(404).body("code", equalTo("passkey_not_found"));
        remove(person, device.passkeyId()).then().statusCode(401).body("code", equalTo("step_up_required"));
        login(foreign.get(options())).then().statusCode(200);

        String challenge = askWithPassword(person).path("mfa_challenge");
        Map<String, Object> signed = device.get(secondFactorOptions(challenge));
        remove(proved, device.passkeyId()).then().statusCode(204);
        answer(challenge, signed).then().statusCode(401);
        login(device.get(options())).then().statusCode(401).body("code", equalTo("invalid_passkey"));
        proved.get("/api/auth/passkeys").then().body("passkeys", empty());
        proved.get("/api/auth/notices").then().body("items.kind", hasItem("factor_removed"));
        again(person).get("/api/auth/me").then().statusCode(200); // the password alone again
        assertEquals(
                List.of("0"),
                Database.query("select count(*) from mfa_recovery_code where user_id = '" + person.userId() + "'"));
    }

    private static Response remove(Person person, String passkeyId) {
        return person.post("/api/auth/passkeys/remove", Map.of("passkey_id", passkeyId));
    }

    @Test
    void disablingTakesEveryFactorAway() {
        Person person = bank.staff("teller");
        Device device = Device.of(person);
        Person proved = proved(person, device);
        Authenticator.enroll(proved);
        proved(person, device).post("/api/auth/mfa/disable", Map.of()).then().statusCode(204);
        login(device.get(options())).then().statusCode(401).body("code", equalTo("invalid_passkey"));
        again(person).get("/api/auth/passkeys").then().statusCode(200).body("passkeys", empty());
    }

    @Test
    void aRegistrationIsTakenOnceFromTheSessionThatAskedAndOfAPasskeyThatNobodyHas() {
        Person person = bank.staff("teller");
        Person elsewhere = again(person);
        Device device = new Device();
        Map<String, Object> made = device.create(ask(person));
        notAccepted(elsewhere, made);
        notAccepted(bank.staff("teller"), made);
        Map<String, Object> renamed = new HashMap<>(made);
        renamed.put("id", "A".repeat(43));
        notAccepted(person, renamed);
        notAccepted(person, made); // its challenge is used up
        Map<String, Object> fresh = device.create(ask(person));
        Device.register(person, fresh).then().statusCode(200);
        notAccepted(person, fresh);
        Device.register(person, Map.of("id", "short"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("credential.id", "credential.response"));
    }

    private static void notAccepted(Person person, Map<String, Object> credential) {
        Device.register(person, credential).then().statusCode(422).body("code", equalTo("passkey_not_accepted"));
    }

    @Test
    void aPasskeyIsOfOneUserOnly() {
        Person person = bank.staff("teller");
        Person other = bank.staff("teller");
        HandMade key = HandMade.ec();
        key.register(person).then().statusCode(200);
        key.register(other).then().statusCode(409).body("code", equalTo("passkey_already_registered"));
    }

    @Test
    void takesKeysOfEd25519AndRsaAndNoWeakOnes() {
        Person person = bank.staff("teller");
        HandMade ed25519 = HandMade.ed25519();
        ed25519.register(person).then().statusCode(200);
        login(ed25519.sign(options().path("challenge"))).then().statusCode(200);
        Person more = bank.staff("teller");
        HandMade rsa = HandMade.rsa(2048);
        rsa.register(more).then().statusCode(200);
        login(rsa.sign(options().path("challenge"))).then().statusCode(200);
        Person weak = bank.staff("teller");
        HandMade.rsa(1024).register(weak).then().statusCode(422).body("code", equalTo("passkey_not_accepted"));
        HandMade.ec().withoutVerification().register(weak).then().statusCode(422);
        HandMade.ec().from("https://evil.example").register(weak).then().statusCode(422);
        HandMade.ec().register(weak).then().statusCode(200);
    }

    @Test
    void aUserHasAtMostTen() {
        Person person = bank.staff("teller");
        Device device = Device.of(person);
        Person proved = proved(person, device);
        Map<String, Object> eleventh = new Device().create(ask(proved));
        Database.change("insert into passkey (id, user_id, slot, credential_id, credential, mark, name, transports,"
                + " backup_eligible, backed_up, sign_count, created_at) select gen_random_uuid(), user_id, s,"
                + " sha256((user_id::text || s)::bytea), credential, mark, name, transports, false, false, 0, now()"
                + " from passkey, generate_series(2, 10) s where user_id = '" + person.userId() + "'");
        Device.register(proved, eleventh).then().statusCode(409).body("code", equalTo("too_many_passkeys"));
    }

    @Test
    void theDatabaseItselfChangesNoKeyAndTurnsNoCounterBack() {
        Person person = bank.staff("teller");
        Device.of(person);
        String user = " where user_id = '" + person.userId() + "'";
        for (String change : List.of(
                "credential = '\\x00'",
                "credential_id = sha256('x')",
                "user_id = gen_random_uuid()",
                "mark = '\\x00'")) {
            assertEquals("42501", Database.refusal("bulwark_app", "update passkey set " + change + user), change);
        }
        for (String change :
                List.of("credential = '\\x00'", "credential_id = sha256('x')", "sign_count = sign_count")) {
            assertEquals("23514", Database.refusal("postgres", "update passkey set " + change + user), change);
        }
    }
}
