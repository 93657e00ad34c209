package dev.bulwark.auth.mfa;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.auth.passkeys.Device;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The service as production has it: staff must have a second factor. */
@QuarkusTest
@TestProfile(MfaDemandedTest.OfStaff.class)
class MfaDemandedTest {

    public static class OfStaff implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bulwark.auth.mfa.roles", "staff");
        }
    }

    @Inject
    Bank bank;

    @Test
    void whoMustEnrolReachesNothingElse() throws Exception {
        Person admin = bank.staff("admin");
        JsonNode paths = new ObjectMapper()
                .readTree(RestAssured.given()
                        .header("X-Forwarded-For", newAddress())
                        .get("/q/openapi?format=json")
                        .asString())
                .path("paths");
        List<String> reached = new ArrayList<>();
        int tried = 0;
        for (var path : paths.properties()) {
            if (path.getKey().startsWith("/api/") && !path.getKey().startsWith("/api/auth/")) {
                for (var operation : path.getValue().properties()) {
                    tried++;
                    Response answer = call(admin, operation.getKey(), path.getKey(), operation.getValue());
                    boolean refused = answer.statusCode() == 403
                            && List.of("action_required", "access_denied").contains(answer.<String>path("code"));
                    if (!refused) {
                        reached.add(operation.getKey() + ' ' + path.getKey() + ' ' + answer.statusCode());
                    }
                }
            }
        }
        assertEquals(List.of(), reached);
        assertTrue(tried > 20, "the search itself finds nothing");
    }

    private static Response call(Person person, String verb, String path, JsonNode operation) {
        JsonNode body = operation.at("/requestBody/content/application~1json/example");
        RequestSpecification request = person.request().header("Idempotency-Key", Bank.newKey());
        if (!body.isMissingNode()) {
            request.body(body.toString());
        }
        return request.request(verb, path.replaceAll("\\{[^}]*}", "01937f3c-0000-7000-8000-000000000000"));
    }

    @Test
    void enrollingOpensTheDoor() {
        Person teller = bank.staff("teller");
        login(teller.username()).then().body("required_actions", contains("enroll_mfa"));
        teller.get("/api/auth/me").then().body("required_actions", contains("enroll_mfa"));
        teller.get("/api/accounts")
                .then()
                .statusCode(403)
                .body("code", equalTo("action_required"))
                .body("required_actions", contains("enroll_mfa"));
        Authenticator phone = Authenticator.enroll(teller);
        teller.get("/api/auth/me").then().body("required_actions", empty());
        teller.get("/api/accounts").then().statusCode(200);
        phone.login(phone.freshCode()).then().statusCode(200).body("required_actions", empty());
    }

    @Test
    void aPasskeyOpensTheDoorTooAndTheLastOneClosesIt() {
        Person teller = bank.staff("teller");
        Device device = Device.of(teller);
        teller.get("/api/accounts").then().statusCode(200);
        Response options = from(newAddress()).body(Map.of()).post("/api/auth/passkeys/login-options");
        Response login = from(newAddress())
                .body(Map.of("credential", device.get(options)))
                .post("/api/auth/passkeys/login");
        login.then().statusCode(200).body("required_actions", empty());
        Person proved = new Person(teller.userId(), teller.username(), login.path("access_token"), teller.address());
        String id = proved.get("/api/auth/passkeys").path("passkeys[0].passkey_id");
        proved.post("/api/auth/passkeys/remove", Map.of("passkey_id", id))
                .then()
                .statusCode(204);
        proved.get("/api/accounts").then().statusCode(403).body("required_actions", contains("enroll_mfa"));
    }

    @Test
    void aFirstPasswordAndAFactorAreDemandedTogether() {
        String username = "fresh-" + Bank.newKey();
        bank.createUser(username, "teller", null, true);
        login(username).then().body("required_actions", contains("change_password", "enroll_mfa"));
    }

    @Test
    void customersMayDoWithout() {
        Person teller = bank.staff("teller");
        Authenticator.enroll(teller);
        String username = "customer-" + Bank.newKey();
        bank.createUser(username, "customer", UUID.fromString(Bank.createCustomer(teller)), false);
        login(username).then().statusCode(200).body("required_actions", empty());
    }

    private static Response login(String username) {
        return from(newAddress())
                .body(Map.of("username", username, "password", PASSWORD))
                .post("/api/auth/login");
    }
}
