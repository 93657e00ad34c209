package dev.bulwark.auth.lockout;

import static dev.bulwark.auth.lockout.Guesser.WRONG;
import static dev.bulwark.auth.lockout.Guesser.alerts;
import static dev.bulwark.auth.lockout.Guesser.atOnce;
import static dev.bulwark.auth.lockout.Guesser.login;
import static dev.bulwark.auth.lockout.Guesser.loginWithDevice;
import static dev.bulwark.auth.lockout.Guesser.useUp;
import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.auth.lockout.DeviceTokens.Device;
import dev.bulwark.auth.mfa.Authenticator;
import dev.bulwark.platform.web.DeviceCookie;
import dev.bulwark.platform.web.SessionCookie;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A password that is right is answered with the question for a code, which tells that it was heard. */
@QuarkusTest
class KnownDeviceTest {

    @Inject
    Bank bank;

    @Inject
    DeviceTokens tokens;

    private Person victim;
    private Authenticator phone;
    private String device;

    @BeforeEach
    void logInWithEveryFactor() {
        victim = bank.staff("teller");
        phone = Authenticator.enroll(victim);
        device = phone.login(phone.freshCode())
                .then()
                .statusCode(200)
                .body("device_token", notNullValue())
                .extract()
                .path("device_token");
    }

    private void assertHeard(String address, String deviceToken) {
        loginWithDevice(address, deviceToken, victim.username(), PASSWORD)
                .then()
                .statusCode(401)
                .body("code", equalTo("mfa_required"));
    }

    private void assertNotHeard(String address, String deviceToken) {
        loginWithDevice(address, deviceToken, victim.username(), PASSWORD)
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_credentials"));
    }

    @Test
    void aVictimWithAKnownDeviceComesInWhileAccountAndAddressAreUnderAttack() throws Exception {
        Guesser.lockOut(victim.username());
        String address = newAddress();
        useUp(address);
        login(address, victim.username(), PASSWORD).then().statusCode(429);
        assertNotHeard(newAddress(), "none");
        assertHeard(address, device);
        Map<String, Object> body =
                Map.of("username", victim.username(), "password", PASSWORD, "mfa_token", phone.freshCode());
        from(address)
                .header("X-Device-Token", device)
                .body(body)
                .post("/api/auth/login")
                .then()
                .statusCode(200)
                .body("device_token", notNullValue());
        assertNotHeard(newAddress(), "none");
    }

    @Test
    void onlyTheUsersOwnGenuineTokenCountsAndOnlyForNinetyDays() throws Exception {
        Guesser.lockOut(victim.username());
        UUID id = UUID.randomUUID();
        String another = tokens.sign(new Device(id, UUID.randomUUID(), Instant.now()));
        String old = tokens.sign(new Device(
                id, victim.userId(), Instant.now().minus(Duration.ofDays(90)).minusSeconds(1)));
        String ageing = tokens.sign(new Device(
                id, victim.userId(), Instant.now().minus(Duration.ofDays(90)).plusSeconds(60)));
        char last = device.charAt(20) == 'A' ? 'B' : 'A';
        String forged = device.substring(0, 20) + last + device.substring(21);
        assertNotHeard(newAddress(), another);
        assertNotHeard(newAddress(), old);
        assertNotHeard(newAddress(), forged);
        assertNotHeard(newAddress(), device + "AAAA");
        assertHeard(newAddress(), ageing);
    }

    @Test
    void aStolenTokenIsGoodForFiveGuesses() throws Exception {
        Guesser.lockOut(victim.username());
        for (Response answer : atOnce(8, n -> () -> loginWithDevice(newAddress(), device, victim.username(), WRONG))) {
            answer.then().statusCode(401);
        }
        assertNotHeard(newAddress(), device);
        String id = tokens.read(device).orElseThrow().id().toString();
        assertEquals(1, alerts("brute_force", "device", id).size());
        Guesser.later("device " + id, "1 hour");
        assertHeard(newAddress(), device);
    }

    @Test
    void aResetOfPasswordOrFactorForgetsDevicesAndPlaces() throws Exception {
        Guesser.lockOut(victim.username());
        login(victim.address(), victim.username(), PASSWORD).then().body("code", equalTo("mfa_required"));
        Database.change("update app_user set must_change_password = true where id = '" + victim.userId() + "'");
        assertNotHeard(newAddress(), device);
        assertNotHeard(victim.address(), "none");

        Person other = bank.staff("teller");
        Authenticator lost = Authenticator.enroll(other);
        String token = lost.login(lost.freshCode()).path("device_token");
        Guesser.lockOut(other.username());
        Database.change("delete from mfa_factor where user_id = '" + other.userId() + "'");
        loginWithDevice(newAddress(), token, other.username(), PASSWORD).then().statusCode(401);
    }

    @Test
    void whoEndsTheOtherSessionsForgetsTheDevices() throws Exception {
        victim.post("/api/auth/sessions/revoke", Map.of("others", true)).then().statusCode(200);
        Guesser.lockOut(victim.username());
        assertNotHeard(newAddress(), device);
    }

    @Test
    void aBrowserKeepsItInACookieThatNoScriptCanRead() throws Exception {
        Map<String, Object> body = Map.of(
                "username",
                victim.username(),
                "password",
                PASSWORD,
                "mfa_token",
                phone.freshCode(),
                "session",
                "cookie");
        Response login = from(newAddress())
                .header("Origin", "https://app.bank.test")
                .body(body)
                .post("/api/auth/login");
        login.then().statusCode(200).body("device_token", nullValue()).cookie(SessionCookie.NAME, notNullValue());
        String set = login.headers().getValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(DeviceCookie.NAME + '='))
                .findFirst()
                .orElseThrow();
        assertTrue(set.endsWith("; Path=/; Max-Age=7776000; Secure; HttpOnly; SameSite=Strict"), set);
        Guesser.lockOut(victim.username());
        login(
                        from(newAddress()).cookie(DeviceCookie.NAME, login.cookie(DeviceCookie.NAME)),
                        victim.username(),
                        PASSWORD)
                .then()
                .statusCode(401)
                .body("code", equalTo("mfa_required"));
    }

    @Test
    void aPasswordAloneMakesNoDeviceKnown() {
        Person simple = bank.staff("teller");
        login(newAddress(), simple.username(), PASSWORD).then().statusCode(200).body("device_token", nullValue());
    }
}
