package dev.bulwark.auth.sessions;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;

import dev.bulwark.platform.web.SessionCookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A browser that is logged in with a cookie, on a page of the configured web application. */
record Browser(String cookie, String accessToken, String sessionId) {

    static final String ORIGIN = "https://app.bank.test";

    static Browser logIn(String username) {
        Response login = from(newAddress())
                .header("Origin", ORIGIN)
                .body(Map.of("username", username, "password", PASSWORD, "session", "cookie"))
                .post("/api/auth/login");
        login.then().statusCode(200);
        return new Browser(login.cookie(SessionCookie.NAME), login.path("access_token"), login.path("session_id"));
    }

    /** A request with the cookie, and nothing else that a page must send. */
    RequestSpecification bare() {
        return from(newAddress()).cookie(SessionCookie.NAME, cookie);
    }

    /** A request as the application's own page makes it. */
    RequestSpecification page() {
        return bare().header("Origin", ORIGIN).header("X-CSRF-Token", csrfToken());
    }

    String csrfToken() {
        return bare().get("/api/auth/csrf").then().statusCode(200).extract().path("csrf_token");
    }

    boolean isIn() {
        return App.me(accessToken) == 200;
    }
}
