package dev.bulwark.auth.sessions;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;

import io.restassured.response.Response;
import java.util.Map;

/** An app that is logged in with tokens. */
record App(String accessToken, String refreshToken, String sessionId) {

    static App logIn(String username) {
        return logIn(username, newAddress(), "BankApp/1");
    }

    static App logIn(String username, String address, String userAgent) {
        Response login = from(address)
                .header("User-Agent", userAgent)
                .body(Map.of("username", username, "password", PASSWORD))
                .post("/api/auth/login");
        login.then().statusCode(200);
        return of(login);
    }

    static App of(Response answer) {
        return new App(answer.path("access_token"), answer.path("refresh_token"), answer.path("session_id"));
    }

    Response refresh() {
        return refresh(refreshToken);
    }

    static Response refresh(String refreshToken) {
        return from(newAddress()).body(Map.of("refresh_token", refreshToken)).post("/api/auth/refresh");
    }

    App refreshed() {
        Response next = refresh();
        next.then().statusCode(200);
        return of(next);
    }

    Response post(String path, Object body) {
        return from(newAddress())
                .header("Authorization", "Bearer " + accessToken)
                .body(body)
                .post(path);
    }

    Response get(String path) {
        return from(newAddress())
                .header("Authorization", "Bearer " + accessToken)
                .get(path);
    }

    boolean isIn() {
        return me(accessToken) == 200;
    }

    /** The status with which a token is told who it is. */
    static int me(String accessToken) {
        return from(newAddress())
                .header("Authorization", "Bearer " + accessToken)
                .get("/api/auth/me")
                .statusCode();
    }
}
