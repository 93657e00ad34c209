package dev.bulwark.auth;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Password;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthResourceTest {

    @Inject
    Bank bank;

    @Test
    void logsInWithATokenOfFiveMinutesThatKnowsItsOwner() {
        String username = "login-" + UUID.randomUUID();
        bank.createUser(username, "teller", null, false);
        Response login = login(username.toUpperCase(Locale.ROOT), PASSWORD);
        login.then()
                .statusCode(200)
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(300))
                .body("session_id", notNullValue())
                .body("mfa_verified", equalTo(false))
                .body("required_actions", empty());
        from(newAddress())
                .header("Authorization", "Bearer " + login.path("access_token"))
                .get("/api/auth/me")
                .then()
                .statusCode(200)
                .body("username", equalTo(username))
                .body("role", equalTo("teller"))
                .body("permissions", contains("accounts:read", "accounts:write"));
    }

    @Test
    void answersAnUnknownUserAWrongPasswordAndADisabledUserAlike() {
        String username = "victim-" + UUID.randomUUID();
        UUID id = bank.createUser(username, "teller", null, false);
        String disabled = "gone-" + UUID.randomUUID();
        bank.createUser(disabled, "teller", null, false);
        Database.change("update app_user set status = 'disabled' where username = '" + disabled + "'");

        List<Response> answers = List.of(
                login(username, "Wrong-Horse-77"),
                login("nobody-" + UUID.randomUUID(), PASSWORD),
                login(disabled, PASSWORD),
                login(username, "x".repeat(4000)));
        for (Response answer : answers) {
            answer.then().statusCode(401).body("code", equalTo("invalid_credentials"));
            assertEquals(
                    withoutIds(answers.get(0).asString()),
                    withoutIds(answer.asString()),
                    "the answers can be told apart");
        }
        assertEquals(
                List.of("failed", "failed"),
                Database.query(
                        "select details ->> 'status' from audit_event where action = 'auth.login' and user_id = '" + id
                                + "'"));
    }

    private static String withoutIds(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }

    @Test
    void aLongPasswordIsComparedToItsLastByte() {
        Person person = bank.staff("teller");
        String same = "Aa1!" + "é".repeat(72);
        person.post("/api/auth/change-password", change(PASSWORD, same + "1", same + "1"))
                .then()
                .statusCode(200);
        login(person.username(), same + "2").then().statusCode(401);
        login(person.username(), same + "1").then().statusCode(200);
    }

    @Test
    void anyoneWhoAsksWhoTheyAreWithoutATokenIsInTheAuditTrail() {
        String requestId = from(newAddress()).get("/api/auth/me").header("X-Request-Id");
        assertEquals(
                List.of("unauthenticated"),
                Database.query("select details ->> 'error' from audit_event where details ->> 'request_id' = '"
                        + requestId + "'"));
    }

    @Test
    void aLogoutIsFinalAtTheNextRequest() {
        Person person = bank.staff("teller");
        person.get("/api/auth/me").then().statusCode(200);
        person.post("/api/auth/logout", "").then().statusCode(204);
        person.get("/api/auth/me").then().statusCode(401).body("code", equalTo("unauthenticated"));
        assertEquals(
                List.of("security_event logout"),
                Database.query(
                        "select event_type || ' ' || action from audit_event where action = 'logout' and user_id = '"
                                + person.userId() + "'"));
    }

    @Test
    void aDisabledUserIsOutAtOnce() {
        Person person = bank.staff("teller");
        person.get("/api/auth/me").then().statusCode(200);
        Database.change("update app_user set status = 'disabled' where id = '" + person.userId() + "'");
        Eventually.within(1000, () -> person.get("/api/auth/me").statusCode() == 401);
    }

    @Test
    void aChangedRoleCountsAtOnce() {
        Person person = bank.staff("auditor");
        person.get("/api/audit/events").then().statusCode(200);
        Database.change("update app_user set role = 'teller' where id = '" + person.userId() + "'");
        Eventually.within(1000, () -> person.get("/api/audit/events").statusCode() == 403);
        person.get("/api/accounts").then().statusCode(200);
    }

    @Test
    void aFirstPasswordMustBeChangedBeforeAnythingElse() {
        String username = "fresh-" + UUID.randomUUID();
        bank.createUser(username, "teller", null, true);
        Response login = login(username, PASSWORD);
        login.then().statusCode(200).body("required_actions", contains("change_password"));
        Person person = new Person(null, username, login.path("access_token"), newAddress());
        person.get("/api/accounts")
                .then()
                .statusCode(403)
                .body("code", equalTo("action_required"))
                .body("required_actions", contains("change_password"));
        person.post("/api/auth/change-password", change(PASSWORD, "Better-Horse-8", "Better-Horse-8"))
                .then()
                .statusCode(200)
                .body("message", equalTo("Password changed successfully"));
        person.get("/api/accounts").then().statusCode(200);
    }

    @Test
    void aNewPasswordMeetsThePolicyWithItsMessages() {
        Person person = bank.staff("teller");
        person.post("/api/auth/change-password", change(PASSWORD, "short", "other"))
                .then()
                .statusCode(400)
                .body(
                        "errors.message",
                        hasItems(
                                "Password must be at least 12 characters long",
                                "Password must contain at least one uppercase letter",
                                "Password must contain at least one digit",
                                "Password must contain at least one special character",
                                "New passwords do not match"))
                .body("errors.message", not(hasItem("Password must contain at least one lowercase letter")));
        person.post("/api/auth/change-password", change("Wrong-Horse-77", "Better-Horse-8", "Better-Horse-8"))
                .then()
                .statusCode(422)
                .body("code", equalTo("current_password_incorrect"))
                .body("title", equalTo("Current password is incorrect"));
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        Person person = bank.staff("teller");
        Person elsewhere = new Person(
                person.userId(),
                person.username(),
                Bank.login(person.username(), PASSWORD, newAddress()),
                newAddress());
        elsewhere.get("/api/auth/me").then().statusCode(200);
        person.post("/api/auth/change-password", change(PASSWORD, "Better-Horse-8", "Better-Horse-8"))
                .then()
                .statusCode(200);
        elsewhere.get("/api/auth/me").then().statusCode(401);
        person.get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void aLoginInFlightDoesNotOutliveAChangeOfThePassword() throws Exception {
        Person person = bank.staff("teller");
        Response late = whileTheUserIsLocked(person, () -> login(person.username(), PASSWORD));
        late.then().statusCode(401).body("code", equalTo("invalid_credentials"));
    }

    @Test
    void aChangeInFlightDoesNotUndoANewerChange() throws Exception {
        Person person = bank.staff("teller");
        Response late = whileTheUserIsLocked(
                person,
                () -> person.post("/api/auth/change-password", change(PASSWORD, "Better-Horse-8", "Better-Horse-8")));
        late.then().statusCode(422).body("code", equalTo("current_password_incorrect"));
    }

    /** The request has proved the old password and waits for the row; then another change commits. */
    private static Response whileTheUserIsLocked(Person person, Callable<Response> request) throws Exception {
        String where = " where id = '" + person.userId() + "'";
        ExecutorService client = Executors.newSingleThreadExecutor();
        try (Connection connection = Database.as("postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from app_user" + where + " for update");
            Future<Response> answer = client.submit(request);
            Eventually.within(
                    10_000,
                    () -> !Database.query(
                                    "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%app_user%'")
                            .isEmpty());
            statement.execute(
                    "update app_user set password_number = 2, password_hash = 'v1:' || repeat('x', 60)" + where);
            connection.commit();
            return answer.get();
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void hashesAreBcryptOfCostTwelveOverAKeyedPreHash() {
        Person person = bank.staff("teller");
        String hash = Database.query("select password_hash from app_user where id = '" + person.userId() + "'")
                .get(0);
        assertTrue(hash.startsWith("v1:$2b$12$"), hash);
        assertFalse(Password.check(PASSWORD, hash.substring(3)).withBcrypt(), "works without the pepper");
    }

    private static Map<String, Object> change(String current, String next, String confirm) {
        return Map.of("current_password", current, "new_password", next, "confirm_password", confirm);
    }

    private static Response login(String username, String password) {
        return from(newAddress())
                .body(Map.of("username", username, "password", password))
                .post("/api/auth/login");
    }
}
