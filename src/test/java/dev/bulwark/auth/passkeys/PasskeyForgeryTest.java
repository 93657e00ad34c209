package dev.bulwark.auth.passkeys;

import static dev.bulwark.auth.passkeys.Device.PRESENT;
import static dev.bulwark.auth.passkeys.Device.VERIFIED;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.answer;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.askWithPassword;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.login;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.options;
import static dev.bulwark.auth.passkeys.PasskeyLoginTest.secondFactorOptions;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.auth.passkeys.Device.Claim;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed wrongly, twice, or for something else. One user for all: each sentence counts on. */
@QuarkusTest
class PasskeyForgeryTest {

    private static Person person;
    private static Device device;
    private static long count = 1000;

    @Inject
    Bank bank;

    @BeforeEach
    void register() {
        if (person == null) {
            person = bank.staff("teller");
            device = Device.of(person);
        }
    }

    private static Claim claim() {
        return Claim.of(options().path("challenge")).count(count++);
    }

    /** In a session of now: the logins of other sentences end the oldest ones. */
    private static Person loggedIn() {
        String token = login(device.sign(claim())).path("access_token");
        return new Person(person.userId(), person.username(), token, person.address());
    }

    private static void refused(Response answer) {
        answer.then().statusCode(401).body("code", equalTo("invalid_passkey"));
    }

    @Test
    void whatIsSignedByHandIsTakenWhenAllOfItIsRight() {
        login(device.sign(claim())).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.bank.test.evil.example",
                "https://evil.example",
                "https://bank.test",
                "http://app.bank.test",
                "https://app.bank.test:8443"
            })
    void aSignatureForAnotherOriginIsRefused(String origin) {
        refused(login(device.sign(claim().origin(origin))));
    }

    @Test
    void aSignatureForAnotherSiteIsRefused() {
        refused(login(device.sign(claim().rpId("app.bank.test"))));
    }

    @Test
    void aSignatureGivenInAForeignFrameIsRefused() {
        refused(login(device.sign(claim().inFrame())));
    }

    @Test
    void aSignatureWithoutTheUserVerifiedOrPresentIsRefused() {
        refused(login(device.sign(claim().flags(PRESENT))));
        refused(login(device.sign(claim().flags(VERIFIED))));
    }

    @Test
    void aSignatureOfARegistrationIsNoLogin() {
        refused(login(device.sign(claim().type("webauthn.create"))));
    }

    @Test
    void aDeviceThatBecameCopyableIsRefused() {
        refused(login(device.sign(claim().flags(PRESENT | VERIFIED | 0x08))));
    }

    @Test
    void anAlteredSignatureAndAlteredDataAreRefused() {
        refused(login(altered(device.sign(claim()), "signature", bytes -> flip(bytes, bytes.length - 1))));
        refused(login(altered(device.sign(claim()), "authenticatorData", bytes -> flip(bytes, 36)))); // the counter
        refused(login(altered(
                device.sign(claim()),
                "clientDataJSON",
                bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .replace("false", "false ")
                        .getBytes(StandardCharsets.UTF_8))));
        refused(login(altered(
                device.sign(claim()), "clientDataJSON", bytes -> "[1]".repeat(9).getBytes())));
        refused(login(altered(device.sign(claim()), "authenticatorData", bytes -> new byte[300])));
    }

    private static Map<String, Object> altered(
            Map<String, Object> credential, String member, UnaryOperator<byte[]> change) {
        Map<String, Object> response = new HashMap<>();
        ((Map<?, ?>) credential.get("response")).forEach((name, value) -> response.put((String) name, value));
        byte[] bytes = Base64.getUrlDecoder().decode((String) response.get(member));
        response.put(member, PasskeyOptions.base64(change.apply(bytes)));
        return Map.of("id", credential.get("id"), "response", response);
    }

    private static byte[] flip(byte[] bytes, int place) {
        bytes[place] ^= 1;
        return bytes;
    }

    @Test
    void aLoginNeedsTheUserHandleAndTheRightOne() {
        Device other = Device.of(bank.staff("teller"));
        for (String handle : List.of("", other.userHandle())) {
            byte[] bytes = Base64.getUrlDecoder().decode(handle);
            refused(login(altered(device.sign(claim()), "userHandle", right -> bytes)));
        }
    }

    @Test
    void theKeyOfSomebodyElseCompletesNoLoginAndProvesNothing() {
        Device other = Device.of(bank.staff("teller"));
        String challenge = askWithPassword(person).path("mfa_challenge");
        String asked = secondFactorOptions(challenge).path("challenge");
        answer(challenge, other.sign(Claim.of(asked)))
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_mfa_token"));
        String again = secondFactorOptions(challenge).path("challenge");
        Map<String, Object> mixed = new HashMap<>(other.sign(Claim.of(again)));
        mixed.put("id", device.credentialId()); // signed by the one, presented as the other
        answer(challenge, mixed).then().statusCode(401);
        Person within = loggedIn();
        String stepUp =
                within.post("/api/auth/passkeys/step-up-options", Map.of()).path("challenge");
        within.post("/api/auth/step-up", Map.of("passkey", other.sign(Claim.of(stepUp))))
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_mfa_token"));
        assertEquals(
                List.of("2"),
                Database.query("select failures from mfa_challenge where user_id = '" + person.userId()
                        + "' order by created_at desc limit 1"));
    }

    @Test
    void aCounterThatDoesNotMoveForwardIsTheSignOfACopy() {
        long last = count++;
        login(device.sign(claim().count(last))).then().statusCode(200);
        for (long stale : new long[] {last, last - 1, 0}) {
            refused(login(device.sign(claim().count(stale))));
        }
        assertEquals(
                List.of("security_event " + last, "security_event " + (last - 1), "security_event 0"),
                Database.query("select event_type || ' ' || (details ->> 'sign_count') from audit_event"
                        + " where action = 'auth.passkey_cloned' and user_id = '" + person.userId()
                        + "' order by occurred_at, id"));
        login(device.sign(claim().count(count++))).then().statusCode(200);
    }

    @Test
    void aDeviceThatNeverCountsIsTakenEachTime() {
        Person quiet = bank.staff("teller");
        Device synced = Device.of(quiet);
        Database.change("set session_replication_role = replica; update passkey set sign_count = 0 where user_id = '"
                + quiet.userId() + "'");
        login(synced.sign(claim().count(0))).then().statusCode(200);
        login(synced.sign(claim().count(0))).then().statusCode(200);
    }

    @Test
    void aRowThatThisServiceDidNotWriteIsNotBelieved() {
        Person thief = bank.staff("teller");
        Device own = Device.of(thief);
        Database.change("set session_replication_role = replica; update passkey set user_id = '" + person.userId()
                + "', slot = 9 where user_id = '" + thief.userId() + "'");
        byte[] victim = Base64.getUrlDecoder().decode(device.userHandle());
        refused(login(altered(own.sign(claim()), "userHandle", handle -> victim)));
        Database.change("delete from passkey where slot = 9");
    }
}
