package dev.bulwark.auth.sessions;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One use for each refresh token, forgiven within the grace, and the end of the family beyond it. */
@QuarkusTest
class RefreshTest {

    private static final int AT_ONCE = 50;

    @Inject
    Bank bank;

    private String username;
    private UUID userId;
    private App app;

    @BeforeEach
    void logIn() {
        username = "refresher-" + UUID.randomUUID();
        userId = bank.createUser(username, "teller", null, false);
        app = App.logIn(username);
    }

    private static int liveTokens(String sessionId) {
        return Integer.parseInt(Database.query(
                        "select count(*) from refresh_token where used_at is null and session_id = '" + sessionId + "'")
                .get(0));
    }

    /** Plays that eleven seconds pass. */
    private static void letTheGracePass(String sessionId) {
        Database.change("update refresh_token set used_at = used_at - interval '11 seconds' where session_id = '"
                + sessionId + "'");
    }

    private List<String> events(String action) {
        return Database.query("select details ->> 'session_id' from audit_event where action = '" + action
                + "' and user_id = '" + userId + "' order by id");
    }

    @Test
    void aRefreshAnswersTheNextPairForTheSameSession() {
        Response answer = app.refresh();
        answer.then()
                .statusCode(200)
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(300))
                .body("session_id", equalTo(app.sessionId()))
                .body("refresh_token", matchesPattern("[A-Za-z0-9_-]{43}"));
        App next = App.of(answer);
        assertNotEquals(app.refreshToken(), next.refreshToken());
        assertTrue(next.isIn());
        assertEquals(1, liveTokens(app.sessionId()));
        assertEquals(List.of(app.sessionId()), events("auth.refresh"));
        next.refreshed().refreshed();
    }

    @Test
    void fiftyRefreshesOfOneTokenAtOnceLogNobodyOutAndLeaveOneLivingToken() throws Exception {
        String address = newAddress();
        List<Response> answers = atOnce(
                AT_ONCE,
                () -> from(address)
                        .body(Map.of("refresh_token", app.refreshToken()))
                        .post("/api/auth/refresh"));
        Set<String> next = new TreeSet<>();
        for (Response answer : answers) {
            answer.then().statusCode(200);
            next.add(answer.path("refresh_token"));
            assertEquals(200, App.me(answer.path("access_token")));
        }
        assertEquals(1, next.size(), "the family has branches");
        assertEquals(1, liveTokens(app.sessionId()));
        assertTrue(app.isIn());
        App.of(answers.get(AT_ONCE - 1)).refreshed();
        assertEquals(List.of(), events("auth.refresh_reuse"));
    }

    private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(times);
        try {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : clients.invokeAll(Collections.nCopies(times, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void aClientWhoseAnswerWasLostAsksAgain() {
        App next = app.refreshed();
        assertEquals(next.refreshToken(), app.refreshed().refreshToken());
        assertEquals(1, liveTokens(app.sessionId()));
    }

    @Test
    void aReuseAfterTheGraceEndsThatFamilyAndNoOther() {
        App elsewhere = App.logIn(username);
        App next = app.refreshed();
        letTheGracePass(app.sessionId());
        app.refresh().then().statusCode(401).body("code", equalTo("invalid_refresh_token"));
        assertFalse(app.isIn(), "an access token outlives its family");
        assertFalse(next.isIn(), "an access token outlives its family");
        next.refresh().then().statusCode(401).body("code", equalTo("invalid_refresh_token"));
        assertTrue(elsewhere.isIn());
        elsewhere.refreshed();
        assertEquals(List.of(app.sessionId()), events("auth.refresh_reuse"));
        assertEquals(
                List.of("security_event failed refresh_reuse"),
                Database.query("select concat_ws(' ', event_type, details ->> 'status', details ->> 'error')"
                        + " from audit_event where action = 'auth.refresh_reuse' and user_id = '" + userId + "'"));
    }

    @Test
    void aReuseWithinTheGraceEndsTheFamilyOnceTheSuccessorIsUsed() {
        App next = app.refreshed();
        App later = next.refreshed();
        app.refresh().then().statusCode(401).body("code", equalTo("invalid_refresh_token"));
        assertFalse(later.isIn());
        later.refresh().then().statusCode(401);
        assertEquals(0, livingSessions());
    }

    private int livingSessions() {
        return Integer.parseInt(Database.query(
                        "select count(*) from auth_session where ended_at is null and user_id = '" + userId + "'")
                .get(0));
    }

    @Test
    void whatIsNoRefreshTokenIsAnsweredAsAUsedOne() {
        for (String wrong : List.of(
                "", "x", "A".repeat(43), "é".repeat(43), app.accessToken().substring(0, 400))) {
            App.refresh(wrong).then().statusCode(401).body("code", equalTo("invalid_refresh_token"));
        }
        // The last character of 32 bytes has two bits to spare; another spelling is another text, and no token.
        String last = app.refreshToken().substring(42);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String respelled = app.refreshToken().substring(0, 42) + alphabet.charAt(alphabet.indexOf(last) + 1);
        App.refresh(respelled).then().statusCode(401);
        from(newAddress()).body(Map.of()).post("/api/auth/refresh").then().statusCode(401);
        App.refresh("x".repeat(513)).then().statusCode(400);
        app.refreshed();
    }

    @Test
    void aRefreshTokenIsNoAccessToken() {
        assertEquals(401, App.me(app.refreshToken()));
    }

    @Test
    void nothingOfATokenIsStoredThatCouldBeUsed() {
        App next = app.refreshed();
        String rows = String.join(
                "\n",
                Database.query("select t::text from refresh_token t where session_id = '" + app.sessionId() + "'"));
        for (String token : List.of(app.refreshToken(), next.refreshToken())) {
            byte[] secret = Base64.getUrlDecoder().decode(token);
            assertFalse(rows.contains(HexFormat.of().formatHex(secret)));
        }
        next.refreshed();
        assertEquals(
                List.of("1"),
                Database.query("select count(successor_nonce) from refresh_token where session_id = '" + app.sessionId()
                        + "'"),
                "a used successor can be made again");
    }

    @Test
    void theSchemaKeepsAFamilyFromBranching() {
        assertEquals(
                "23505",
                Database.refusal(
                        "bulwark_app",
                        "insert into refresh_token (token_hash, session_id, issued_at) values (sha256('x'), '"
                                + app.sessionId() + "', now())"));
    }

    @Test
    void nothingSurvivesALogout() {
        App next = app.refreshed();
        next.post("/api/auth/logout", "").then().statusCode(204);
        assertGone(app, next);
    }

    @Test
    void nothingSurvivesTheEndOfTheUser() {
        App next = app.refreshed();
        Database.change("update app_user set status = 'disabled' where id = '" + userId + "'");
        next.refresh().then().statusCode(401).body("code", equalTo("invalid_refresh_token"));
        app.refresh().then().statusCode(401);
    }

    @Test
    void nothingElsewhereSurvivesAChangeOfThePassword() {
        App here = App.logIn(username);
        App next = app.refreshed();
        here.post(
                        "/api/auth/change-password",
                        Map.of(
                                "current_password", PASSWORD,
                                "new_password", "Better-Horse-8",
                                "confirm_password", "Better-Horse-8"))
                .then()
                .statusCode(200);
        assertGone(app, next);
        assertTrue(here.isIn());
        here.refreshed();
    }

    private static void assertGone(App... apps) {
        for (App gone : apps) {
            assertFalse(gone.isIn());
            gone.refresh().then().statusCode(401).body("code", equalTo("invalid_refresh_token"));
        }
    }

    @Test
    void aRefreshDoesNotMoveTheAbsoluteEnd() {
        Database.change(
                "update auth_session set expires_at = now() + interval '1 second', created_at = now() - interval '12 hours'"
                        + " where id = '" + app.sessionId() + "'");
        app.refresh();
        assertEquals(
                List.of("t"),
                Database.query("select expires_at <= now() + interval '1 second' from auth_session where id = '"
                        + app.sessionId() + "'"));
        Database.change("update auth_session set expires_at = now() - interval '1 second' where id = '"
                + app.sessionId() + "'");
        Person nobody = new Person(userId, username, app.accessToken(), newAddress());
        Database.change("update app_user set status = status where id = '" + userId + "'"); // told to every replica
        Eventually.within(1000, () -> nobody.get("/api/auth/me").statusCode() == 401);
        app.refresh().then().statusCode(401);
    }
}
