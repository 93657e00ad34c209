package dev.bulwark.users;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.users.Register.because;
import static dev.bulwark.users.Register.id;
import static dev.bulwark.users.Register.role;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.auth.AccessTokens;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

@QuarkusTest
class UserStateTest {

    private static final UUID ABSENT = UUID.fromString("01937f3c-0000-7000-8000-000000000000");
    private static final int FAILURES_THAT_DELAY = 5;
    private static final int HEARD_MAX_MILLIS = 2000;

    @Inject
    Bank bank;

    @Inject
    AccessTokens tokens;

    /** Hired once, since each login costs a quarter of a second. */
    private static Person admin;

    @BeforeEach
    void hire() {
        if (admin == null) {
            admin = bank.staff("admin");
        }
    }

    @Test
    void anotherRoleBitesAtTheNextRequestWithTheSameToken() {
        Person user = bank.staff("auditor");
        user.get("/api/audit/events").then().statusCode(200);
        admin.post("/api/users/set-role", role(user.userId(), "teller"))
                .then()
                .statusCode(200)
                .body("role", equalTo("teller"));
        user.get("/api/audit/events").then().statusCode(403);
        user.get("/api/accounts").then().statusCode(200);
        assertEquals(List.of("role_changed"), Register.noticesOf(user));
        assertEquals(
                List.of("auditor teller"),
                Database.query("select concat_ws(' ', details ->> 'former_role', details ->> 'role') from audit_event"
                        + " where action = 'users.set_role' and details ->> 'user_id' = '" + user.userId() + "'"));
    }

    @Test
    void theSameRoleAgainChangesNothingAndIsNotTold() {
        Person user = bank.staff("auditor");
        admin.post("/api/users/set-role", role(user.userId(), "auditor")).then().statusCode(200);
        assertEquals(List.of(), Register.noticesOf(user));
    }

    @Test
    void staffNeverBecomesACustomerNorACustomerStaff() {
        Person teller = bank.staff("teller");
        admin.post("/api/users/set-role", role(teller.userId(), "customer"))
                .then()
                .statusCode(422)
                .body("code", equalTo("customer_role_fixed"));
        Person customer = bank.customer(Bank.createCustomer(teller));
        admin.post("/api/users/set-role", role(customer.userId(), "teller"))
                .then()
                .statusCode(422)
                .body("code", equalTo("customer_role_fixed"));
        admin.post("/api/users/set-role", role(teller.userId(), "king"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("role"));
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndLooksLikeAWrongPassword() {
        Person user = bank.staff("teller");
        Response known = Register.login(user.username(), PASSWORD);
        String refreshToken = known.path("refresh_token");
        admin.post("/api/users/disable", because(user.userId(), "Left with Mr Smith's files"))
                .then()
                .statusCode(200)
                .body("status", equalTo("disabled"));
        user.get("/api/auth/me").then().statusCode(401);
        Bank.from(Bank.newAddress())
                .body(Map.of("refresh_token", refreshToken))
                .post("/api/auth/refresh")
                .then()
                .statusCode(401);
        Register.login(user.username(), PASSWORD).then().statusCode(401).body("code", equalTo("invalid_credentials"));
        admin.get("/api/users/{id}", user.userId())
                .then()
                .body("status", equalTo("disabled"))
                .body("disabled_by", equalTo(admin.userId().toString()))
                .body("disabled_reason", equalTo("Left with Mr Smith's files"));
        admin.post("/api/users/disable", because(user.userId(), "Again")).then().statusCode(200);
        admin.get("/api/users/{id}", user.userId())
                .then()
                .body("disabled_reason", equalTo("Left with Mr Smith's files"));
        assertEquals(
                List.of("0"),
                Database.query("select count(*) from app_user u, audit_event a where u.id = '" + user.userId()
                        + "' and (encode(u.disabled_reason_sealed, 'escape') like '%Smith%'"
                        + " or a.details::text like '%Smith%')"));
        enableAgain(user);
    }

    private void enableAgain(Person user) {
        admin.post("/api/users/enable", id(user.userId()))
                .then()
                .statusCode(200)
                .body("status", equalTo("active"));
        user.get("/api/auth/me").then().statusCode(401); // no session comes back
        Register.login(user.username(), PASSWORD).then().statusCode(200);
        admin.get("/api/users/{id}", user.userId())
                .then()
                .body("disabled_by", nullValue())
                .body("disabled_reason", nullValue());
    }

    @Test
    void allSessionsOfAUserCanBeEnded() {
        Person user = bank.staff("teller");
        Register.login(user.username(), PASSWORD);
        String key = Bank.newKey();
        for (int n = 0; n < 2; n++) {
            admin.post("/api/users/end-sessions", key, id(user.userId()))
                    .then()
                    .statusCode(200)
                    .body("ended", equalTo(2));
        }
        user.get("/api/auth/me").then().statusCode(401);
        Register.login(user.username(), PASSWORD).then().statusCode(200);
    }

    @Test
    void whoIsUnlockedIsWhoHeWas() {
        Person user = bank.staff("teller");
        IntStream.range(0, FAILURES_THAT_DELAY)
                .forEach(n -> Register.login(user.username(), "Wrong-Harbour-42!")
                        .then()
                        .statusCode(401));
        assertEquals(
                1,
                Database.change("update lockout_account set delayed_until = now() + interval '1 hour'"
                        + " where account = (select account from lockout_attempt order by attempted_at desc limit 1)"));
        Register.login(user.username(), PASSWORD).then().statusCode(401);
        admin.post("/api/users/unlock", id(user.userId()))
                .then()
                .statusCode(200)
                .body("status", equalTo("active"));
        Register.login(user.username(), PASSWORD).then().statusCode(200);
        user.get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void nobodyActsUponHimself() {
        Register.commandsOn(admin.userId())
                .forEach((path, body) ->
                        admin.post(path, body).then().statusCode(403).body("code", equalTo("own_user")));
        admin.get("/api/auth/me").then().statusCode(200).body("role", equalTo("admin"));
        assertEquals(
                "23514",
                Database.refusal(
                        "bulwark_owner",
                        "update app_user set status = 'disabled', disabled_at = now(), disabled_by = id,"
                                + " disabled_reason_sealed = '\\x00' where id = '" + admin.userId() + "'"));
    }

    @Test
    void anAbsentUserIsNotFoundByAnyCommand() {
        Register.commandsOn(ABSENT)
                .forEach((path, body) ->
                        admin.post(path, body).then().statusCode(404).body("code", equalTo("user_not_found")));
    }

    @Test
    void aProofThatIsNotFreshGivesNoRightsAway() {
        UUID sessionId = UUID.fromString(admin.get("/api/auth/me").path("session_id"));
        String stale = tokens.sign(
                admin.userId(),
                sessionId,
                "pwd",
                Instant.now().minus(Duration.ofMinutes(5).plusSeconds(1)));
        Person tired = new Person(admin.userId(), admin.username(), stale, admin.address());
        Map<String, Map<String, Object>> commands = Register.commandsOn(ABSENT);
        for (String verb : List.of("set-role", "reset-password", "reset-mfa")) {
            String path = "/api/users/" + verb;
            tired.post(path, commands.get(path)).then().statusCode(401).body("code", equalTo("step_up_required"));
        }
        tired.post("/api/users/end-sessions", id(ABSENT)).then().statusCode(404);
    }

    /** Every replica listens as this test does. */
    @Test
    void everyReplicaIsToldOfWhatTakesRightsAway() throws SQLException {
        for (String verb : List.of("set-role", "disable", "end-sessions", "reset-password")) {
            Person user = bank.staff("teller");
            String path = "/api/users/" + verb;
            try (Connection connection = Database.as("bulwark_app");
                    Statement statement = connection.createStatement()) {
                statement.execute("listen bulwark_revocation");
                admin.post(path, Register.commandsOn(user.userId()).get(path))
                        .then()
                        .statusCode(200);
                assertTrue(isHeard(connection, user.userId()), verb);
            }
        }
    }

    private static boolean isHeard(Connection connection, UUID userId) throws SQLException {
        PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(HEARD_MAX_MILLIS);
        return heard != null
                && List.of(heard).stream().anyMatch(told -> told.getParameter().equals(userId.toString()));
    }
}
