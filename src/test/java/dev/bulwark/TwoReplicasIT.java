package dev.bulwark;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Eventually;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import dev.bulwark.support.SharedStore;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two packaged services on one database. */
class TwoReplicasIT {

    private static final long REVOKED_WITHIN_MILLIS = 1_000;
    private static final int BLOCK_SECONDS = 30 * 60;
    private static final long BLOCK_ENDED_WITHIN_MILLIS = 15_000;

    private Production first;
    private Production second;
    private SharedStore store;
    private Keeper admin;

    @BeforeEach
    void start() throws Exception {
        RestAssured.reset();
        store = new SharedStore();
        first = new Production();
        first.start(sharing(first.variables()));
        second = first.replica();
        second.start(Production.laterVariables(sharing(second.variables())));
        admin = Keeper.firstOf(first);
    }

    @AfterEach
    void stop() throws Exception {
        if (second != null) {
            second.kill();
        }
        first.close();
        store.close();
    }

    private Map<String, String> sharing(Map<String, String> variables) {
        variables.put("BULWARK_REDIS_URL", store.url());
        variables.put("BULWARK_REDIS_TLS", "disable");
        variables.put("BULWARK_REDIS_TIMEOUT", "5s"); // a busy machine is no silent store
        return variables;
    }

    private static Response login(Production at) {
        Response login = given().contentType(ContentType.JSON)
                .body(Map.of("username", "admin", "password", Keeper.PASSWORD))
                .post(at.url() + "/api/auth/login");
        login.then().statusCode(200);
        return login;
    }

    private static int me(Production at, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get(at.url() + "/api/auth/me")
                .statusCode();
    }

    @Test
    void whatOneEndsTheOtherRefusesWithinASecond() {
        Response login = login(second);
        String elsewhere = login.path("access_token");
        // Either takes the other's tokens, and both remember this one from here on.
        for (Production replica : List.of(first, second)) {
            assertEquals(200, me(replica, elsewhere));
            assertEquals(200, me(replica, admin.token()));
        }

        admin.request()
                .body(Map.of("session_id", login.path("session_id")))
                .post(first.url() + "/api/auth/sessions/revoke")
                .then()
                .statusCode(200);

        assertEquals(401, me(first, elsewhere));
        Eventually.within(REVOKED_WITHIN_MILLIS, () -> me(second, elsewhere) == 401);
        given().contentType(ContentType.JSON)
                .body(Map.of("refresh_token", login.path("refresh_token")))
                .post(second.url() + "/api/auth/refresh")
                .then()
                .statusCode(401);
        assertEquals(200, me(second, admin.token()));
    }

    private static int guess(Production at) {
        return guess(at, "nobody").statusCode();
    }

    private static Response guess(Production at, String username) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", "Wrong-Horse-77"))
                .post(at.url() + "/api/auth/login");
    }

    /** Half an hour is passed over in the database, which is where both look. */
    @Test
    void aBlockIsTheSameAtBothAndEndsAtBothOnTime() {
        for (int n = 0; n < 5; n++) {
            guess(n % 2 == 0 ? first : second, "nobody-" + n).then().statusCode(401);
        }
        for (Production replica : List.of(first, second)) {
            Response refused = guess(replica, "nobody-else");
            refused.then().statusCode(429);
            int left = Integer.parseInt(refused.header("Retry-After"));
            assertTrue(left > BLOCK_SECONDS - 60 && left <= BLOCK_SECONDS, left + " s");
        }
        first.database().change("update lockout_attempt set attempted_at = attempted_at - interval '30 minutes'");
        first.database().change("update lockout_origin set blocked_until = now() + interval '5 seconds'");
        for (Production replica : List.of(first, second)) {
            assertEquals(429, guess(replica, "nobody-else").statusCode(), "not before its end");
        }
        Eventually.within(
                BLOCK_ENDED_WITHIN_MILLIS,
                () -> first.database()
                        .query("select 1 from lockout_origin where blocked_until > clock_timestamp()")
                        .isEmpty());
        guess(first, "nobody-at-first").then().statusCode(401);
        guess(second, "nobody-at-second").then().statusCode(401);
    }

    @Test
    void guessesAtBothCountTogetherAndOutliveARestart() throws Exception {
        for (int n = 0; n < 5; n++) {
            assertEquals(401, guess(n % 2 == 0 ? first : second));
        }
        assertEquals(429, guess(first));
        assertEquals(429, guess(second));
        second.kill();
        second.start(Production.laterVariables(sharing(second.variables())));
        assertEquals(429, guess(second));
    }

    private int transfer(Production at) {
        return admin.request()
                .body(Map.of())
                .post(at.url() + "/api/accounts/transfer")
                .statusCode();
    }

    @Test
    void whatACallerMayAskItMayAskOfBothTogether() throws Exception {
        for (int n = 0; n < 20; n++) {
            assertEquals(400, transfer(n % 2 == 0 ? first : second));
        }
        assertEquals(429, transfer(first));
        assertEquals(429, transfer(second));

        store.stop(); // now each counts for itself, and nobody is refused for that
        assertEquals(400, transfer(first));
        assertEquals(400, transfer(second));
    }
}
