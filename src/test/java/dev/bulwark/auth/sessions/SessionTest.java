package dev.bulwark.auth.sessions;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How sessions end, and what their owner sees of them. */
@QuarkusTest
class SessionTest {

    private static final int SESSIONS_MAX = 5;

    @Inject
    Bank bank;

    private String username;
    private UUID userId;

    @BeforeEach
    void hire() {
        username = "owner-" + UUID.randomUUID();
        userId = bank.createUser(username, "teller", null, false);
    }

    private void change(App app, String what) {
        Database.change("update auth_session set " + what + " where id = '" + app.sessionId() + "'");
        Database.change("update app_user set status = status where id = '" + userId + "'"); // told to every replica
    }

    private static String lastSeen(App app) {
        return Database.query("select last_seen_at from auth_session where id = '" + app.sessionId() + "'")
                .get(0);
    }

    @Test
    void aSessionThatNobodyUsesEnds() {
        App app = App.logIn(username);
        assertTrue(app.isIn());
        change(app, "last_seen_at = now() - interval '2 hours 1 second'");
        Eventually.within(1000, () -> !app.isIn());
        app.refresh().then().statusCode(401).body("code", equalTo("invalid_refresh_token"));
        App another = App.logIn(username);
        another.get("/api/auth/sessions").then().body("sessions.session_id", contains(another.sessionId()));
    }

    @Test
    void aSessionThatIsUsedLives() {
        App app = App.logIn(username);
        change(app, "last_seen_at = now() - interval '1 hour 59 minutes'");
        String before = lastSeen(app);
        Eventually.within(1000, () -> app.isIn() && !lastSeen(app).equals(before));
        assertEquals(
                List.of("t"),
                Database.query("select last_seen_at > now() - interval '1 minute' from auth_session where id = '"
                        + app.sessionId() + "'"));
    }

    @Test
    void useIsWrittenDownOnceAMinute() {
        App app = App.logIn(username);
        String before = lastSeen(app);
        for (int n = 0; n < 5; n++) {
            assertTrue(app.isIn());
        }
        assertEquals(before, lastSeen(app));
    }

    @Test
    void aRefreshIsUse() {
        App app = App.logIn(username);
        change(app, "last_seen_at = now() - interval '10 seconds'");
        String before = lastSeen(app);
        app.refreshed();
        assertFalse(lastSeen(app).equals(before));
    }

    @Test
    void theOwnerSeesItsSessionsAndNobodyElses() {
        App other = App.logIn(username, "198.51.100.7", "BankApp/2 (iOS)");
        App app = App.logIn(username);
        bank.staff("teller");
        app.get("/api/auth/sessions")
                .then()
                .statusCode(200)
                .body("sessions.session_id", contains(app.sessionId(), other.sessionId()))
                .body("sessions.current", contains(true, false))
                .body("sessions[1].ip_address", equalTo("198.51.100.7"))
                .body("sessions[1].user_agent", equalTo("BankApp/2 (iOS)"))
                .body("sessions[1].created_at", notNullValue())
                .body("sessions[1].last_seen_at", notNullValue());
    }

    @Test
    void aRevokedSessionIsOver() {
        App other = App.logIn(username);
        App app = App.logIn(username);
        revoke(app, Map.of("session_id", other.sessionId()))
                .then()
                .statusCode(200)
                .body("ended", equalTo(1));
        assertFalse(other.isIn());
        other.refresh().then().statusCode(401);
        assertTrue(app.isIn());
        revoke(app, Map.of("session_id", other.sessionId())).then().statusCode(404);
        assertEquals(
                List.of("success " + other.sessionId()),
                Database.query("select (details ->> 'status') || ' ' || (details ->> 'session_id') from audit_event"
                        + " where action = 'auth.sessions_revoke' and details ->> 'status' = 'success' and user_id = '"
                        + userId + "'"));
    }

    private static Response revoke(App app, Map<String, Object> body) {
        return app.post("/api/auth/sessions/revoke", body);
    }

    /** What another replica commits is all that this one learns of it. */
    @Test
    void aSessionThatAnotherReplicaEndedIsRefusedHereWithinASecond() {
        App app = App.logIn(username);
        assertTrue(app.isIn());
        Database.change("update auth_session set ended_at = now() where id = '" + app.sessionId() + "'");
        Eventually.within(1000, () -> !app.isIn());
    }

    @Test
    void allOthersAreRevokedAtOnce() {
        App one = App.logIn(username);
        App two = App.logIn(username);
        App app = App.logIn(username);
        revoke(app, Map.of("others", true)).then().statusCode(200).body("ended", equalTo(2));
        assertFalse(one.isIn());
        assertFalse(two.isIn());
        assertTrue(app.isIn());
    }

    @Test
    void aForeignSessionLooksLikeAnAbsentOne() {
        String stranger = "stranger-" + UUID.randomUUID();
        bank.createUser(stranger, "teller", null, false);
        App foreign = App.logIn(stranger);
        App app = App.logIn(username);
        Response refused = revoke(app, Map.of("session_id", foreign.sessionId()));
        Response absent = revoke(app, Map.of("session_id", UUID.randomUUID()));
        refused.then().statusCode(404).body("code", equalTo("not_found"));
        assertEquals(withoutIds(absent), withoutIds(refused));
        assertTrue(foreign.isIn());
    }

    private static String withoutIds(Response answer) {
        return answer.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }

    @Test
    void whatToRevokeIsSaidInOneWay() {
        App app = App.logIn(username);
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("others", false),
                Map.of("others", true, "session_id", app.sessionId()),
                Map.of("session_id", "x"))) {
            revoke(app, wrong).then().statusCode(400).body("code", equalTo("validation_failed"));
        }
        assertTrue(app.isIn());
    }

    @Test
    void theSixthSessionEndsTheOldest() {
        App oldest = App.logIn(username);
        App second = App.logIn(username);
        for (int n = 2; n < SESSIONS_MAX; n++) {
            App.logIn(username);
        }
        assertTrue(oldest.isIn());
        App sixth = App.logIn(username);
        assertFalse(oldest.isIn());
        oldest.refresh().then().statusCode(401);
        assertTrue(second.isIn());
        sixth.get("/api/auth/sessions").then().body("sessions.size()", equalTo(SESSIONS_MAX));
        assertEquals(
                List.of("1"),
                Database.query(
                        "select details ->> 'ended' from audit_event where action = 'auth.sessions_limit' and user_id = '"
                                + userId + "'"));
    }

    @Test
    void loginsAtOnceDoNotExceedTheLimit() throws Exception {
        Callable<App> login = () -> App.logIn(username);
        ExecutorService clients = Executors.newFixedThreadPool(12);
        try {
            for (Future<App> done : clients.invokeAll(Collections.nCopies(12, login))) {
                done.get();
            }
        } finally {
            clients.shutdownNow();
        }
        assertEquals(
                List.of(Integer.toString(SESSIONS_MAX)),
                Database.query(
                        "select count(*) from auth_session where ended_at is null and user_id = '" + userId + "'"));
    }

    @Test
    void aDeviceThatWasNeverSeenIsNoted() {
        String home = newAddress();
        App.logIn(username, home, "BankApp/1");
        App.logIn(username, home, "BankApp/1");
        assertEquals(List.of(), newDevices(), "a user's first device is no surprise");
        App elsewhere = App.logIn(username, newAddress(), "BankApp/1");
        App other = App.logIn(username, home, "Mozilla/5.0");
        assertEquals(List.of(elsewhere.sessionId(), other.sessionId()), newDevices());
    }

    private List<String> newDevices() {
        return Database.query(
                "select details ->> 'session_id' from audit_event where action = 'auth.new_device' and user_id = '"
                        + userId + "' order by id");
    }

    @Test
    void aPasswordThatIsProvedInAnotherModeThanThereIsIsRefused() {
        Bank.from(newAddress())
                .body(Map.of("username", username, "password", PASSWORD, "session", "local_storage"))
                .post("/api/auth/login")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("session"))
                .body("errors.message", not(hasItem("local_storage")));
    }
}
