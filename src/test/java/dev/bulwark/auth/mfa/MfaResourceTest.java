package dev.bulwark.auth.mfa;

import static dev.bulwark.auth.mfa.Authenticator.answer;
import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MfaResourceTest {

    @Inject
    Bank bank;

    @Test
    void tellsASecretOfItsOwnToEachUserAsTextAsAUriAndAsAPicture() throws Exception {
        Person person = bank.staff("teller");
        Response enrolled = person.post("/api/auth/mfa/enroll", Map.of());
        String secret = enrolled.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("secret");
        assertEquals(20, Authenticator.decode(secret).length);
        assertEquals(
                "otpauth://totp/Banking%20Management%20System:" + person.username() + "?secret=" + secret
                        + "&issuer=Banking%20Management%20System&algorithm=SHA1&digits=6&period=30",
                enrolled.path("provisioning_uri"));
        assertEquals(
                enrolled.<String>path("provisioning_uri"),
                TotpTest.read(Base64.getDecoder().decode(enrolled.<String>path("qr_code"))));
        assertNotEquals(
                secret,
                bank.staff("teller").post("/api/auth/mfa/enroll", Map.of()).path("secret"));
    }

    @Test
    void aFactorCountsOnlyOnceACodeHasConfirmedIt() {
        Person person = bank.staff("teller");
        confirm(person, "123456").then().statusCode(409).body("code", equalTo("mfa_not_enrolled"));
        String first = person.post("/api/auth/mfa/enroll", Map.of()).path("secret");
        Bank.login(person.username(), PASSWORD, newAddress());
        String second = person.post("/api/auth/mfa/enroll", Map.of()).path("secret");
        Authenticator old = new Authenticator(person, first, List.of());
        confirm(person, old.code(0)).then().statusCode(401).body("code", equalTo("invalid_mfa_token"));
        confirm(person, new Authenticator(person, second, List.of()).code(0))
                .then()
                .statusCode(200);
        confirm(person, "123456").then().statusCode(401).body("code", equalTo("step_up_required"));
        person.post("/api/auth/mfa/enroll", Map.of()).then().statusCode(401).body("code", equalTo("step_up_required"));
    }

    @Test
    void whoHasAFactorEnrolsNoOther() {
        Authenticator phone = Authenticator.enroll(bank.staff("teller"));
        Person enrolled = new Person(
                phone.person().userId(),
                phone.person().username(),
                phone.login(phone.freshCode()).path("access_token"),
                newAddress());
        confirm(enrolled, "123456").then().statusCode(409).body("code", equalTo("mfa_already_enrolled"));
        enrolled.post("/api/auth/mfa/enroll", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("mfa_already_enrolled"));
    }

    private static Response confirm(Person person, String code) {
        return person.post("/api/auth/mfa/confirm", Map.of("mfa_token", code));
    }

    @Test
    void aNewFactorEndsTheOtherSessionsAndKeepsThisOne() {
        Person person = bank.staff("teller");
        Person elsewhere = new Person(
                person.userId(),
                person.username(),
                Bank.login(person.username(), PASSWORD, newAddress()),
                newAddress());
        elsewhere.get("/api/auth/me").then().statusCode(200);
        Authenticator.enroll(person);
        elsewhere.get("/api/auth/me").then().statusCode(401);
        person.get("/api/accounts").then().statusCode(200);
    }

    @Test
    void aFactorIsDisabledForGoodByAFreshProofOnly() {
        Authenticator phone = Authenticator.enroll(bank.staff("teller"));
        phone.person()
                .post("/api/auth/mfa/disable", Map.of())
                .then()
                .statusCode(401)
                .body("code", equalTo("step_up_required")); // its token proves the password only
        String challenge = phone.challenge();
        Person proved = proved(phone);
        proved.post("/api/auth/mfa/disable", Map.of()).then().statusCode(204);
        proved.post("/api/auth/mfa/disable", Map.of()).then().statusCode(409).body("code", equalTo("mfa_not_enrolled"));
        phone.person().get("/api/auth/me").then().statusCode(401);
        answer(challenge, "recovery_code", phone.recoveryCodes().get(0)).then().statusCode(401);
        Bank.login(proved.username(), PASSWORD, newAddress());
        assertEquals(
                List.of("0"),
                Database.query("select count(*) from mfa_recovery_code where user_id = '" + proved.userId() + "'"));
    }

    private static Person proved(Authenticator phone) {
        String token = phone.login(phone.freshCode()).path("access_token");
        Person person = phone.person();
        return new Person(person.userId(), person.username(), token, person.address());
    }

    @Test
    void newRecoveryCodesVoidTheOldOnes() {
        Authenticator phone = Authenticator.enroll(bank.staff("teller"));
        Response renewed = proved(phone).post("/api/auth/mfa/recovery-codes", Map.of());
        List<String> codes = renewed.then().statusCode(200).extract().path("recovery_codes");
        assertEquals(10, codes.stream().distinct().count());
        assertTrue(codes.stream().allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}")), codes.toString());
        answer(phone.challenge(), "recovery_code", phone.recoveryCodes().get(0))
                .then()
                .statusCode(401);
        answer(phone.challenge(), "recovery_code", codes.get(0)).then().statusCode(200);
        bank.staff("teller")
                .post("/api/auth/mfa/recovery-codes", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("mfa_not_enrolled"));
    }
}
