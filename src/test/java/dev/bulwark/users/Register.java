package dev.bulwark.users;

import static dev.bulwark.support.Bank.from;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests ask of the register of users. */
final class Register {

    static final String CHOSEN = "Quiet-Harbour-42!";

    private Register() {}

    static String newName() {
        return "u-" + UUID.randomUUID();
    }

    static Map<String, Object> user(String username, String role) {
        return Map.of("username", username, "role", role, "email", "grace.hopper@bank.test");
    }

    static Map<String, Object> customer(String username, String customerId) {
        Map<String, Object> body = new HashMap<>(user(username, "customer"));
        body.put("customer_id", customerId);
        return body;
    }

    static Map<String, Object> id(UUID userId) {
        return Map.of("user_id", userId);
    }

    static Map<String, Object> role(UUID userId, String role) {
        return Map.of("user_id", userId, "role", role);
    }

    static Map<String, Object> because(UUID userId, String reason) {
        return Map.of("user_id", userId, "reason", reason);
    }

    /** Commands with a body that fits, by path. */
    static Map<String, Map<String, Object>> commandsOn(UUID userId) {
        return Map.of(
                "/api/users/set-role", role(userId, "auditor"),
                "/api/users/disable", because(userId, "Left the bank"),
                "/api/users/enable", id(userId),
                "/api/users/unlock", id(userId),
                "/api/users/end-sessions", id(userId),
                "/api/users/reset-password", id(userId),
                "/api/users/reset-mfa", because(userId, "Phone stolen"));
    }

    static Response login(String username, String password) {
        return from(Bank.newAddress())
                .body(Map.of("username", username, "password", password))
                .post("/api/auth/login");
    }

    /** Creates a user, who logs in and sets a password of his own. */
    static Person enter(Person admin, Map<String, Object> user) {
        Response created = admin.post("/api/users/create", user);
        created.then().statusCode(201);
        UUID id = UUID.fromString(created.path("user_id"));
        return settle(id, (String) user.get("username"), created.path("one_time_password"));
    }

    /** Logs in with a one-time password and sets one of his own. */
    static Person settle(UUID id, String username, String oneTimePassword) {
        String address = Bank.newAddress();
        Person person = new Person(id, username, Bank.login(username, oneTimePassword, address), address);
        person.post(
                        "/api/auth/change-password",
                        Map.of(
                                "current_password", oneTimePassword,
                                "new_password", CHOSEN,
                                "confirm_password", CHOSEN))
                .then()
                .statusCode(200);
        return person;
    }

    static List<String> noticesOf(Person person) {
        return person.get("/api/auth/notices").then().statusCode(200).extract().path("items.kind");
    }
}
