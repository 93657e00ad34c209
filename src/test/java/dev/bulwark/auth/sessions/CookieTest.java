package dev.bulwark.auth.sessions;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.web.SessionCookie;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a cookie may do, and from where. Each refusal below is wrong in one way only. */
@QuarkusTest
class CookieTest {

    private static final Map<String, Object> NOTHING = Map.of();

    @Inject
    Bank bank;

    private String username;
    private Browser browser;

    @BeforeEach
    void logIn() {
        username = "browser-" + UUID.randomUUID();
        bank.createUser(username, "teller", null, false);
        browser = Browser.logIn(username);
    }

    private static Response loginFrom(RequestSpecification request, String username) {
        return request.body(Map.of("username", username, "password", PASSWORD, "session", "cookie"))
                .post("/api/auth/login");
    }

    private static List<String> setCookies(Response answer) {
        return answer.headers().getValues("Set-Cookie");
    }

    @Test
    void aLoginKeepsTheRefreshTokenWhereNoScriptReadsIt() {
        Response login = loginFrom(from(newAddress()).header("Origin", Browser.ORIGIN), username);
        login.then()
                .statusCode(200)
                .body("refresh_token", nullValue())
                .body("access_token", notNullValue())
                .body("session_id", notNullValue());
        assertEquals(1, setCookies(login).size());
        assertTrue(
                setCookies(login)
                        .get(0)
                        .matches("__Host-banking_session=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict"),
                setCookies(login).toString());
    }

    @Test
    void aRefreshRotatesTheCookie() {
        Response next = browser.page().body(NOTHING).post("/api/auth/refresh");
        next.then().statusCode(200).body("refresh_token", nullValue()).body("session_id", equalTo(browser.sessionId()));
        String cookie = next.cookie(SessionCookie.NAME);
        assertNotEquals(browser.cookie(), cookie);
        Browser later = new Browser(cookie, next.path("access_token"), browser.sessionId());
        assertTrue(later.isIn());
        assertEquals(browser.csrfToken(), later.csrfToken(), "the session's own token changed");
        later.page().body(NOTHING).post("/api/auth/refresh").then().statusCode(200);
    }

    @Test
    void aLogoutByCookieAloneEndsTheSessionAndIsTheUsers() {
        Response logout = browser.page().post("/api/auth/logout");
        logout.then().statusCode(204);
        assertTrue(setCookies(logout).get(0).startsWith("__Host-banking_session=; Max-Age=0; Path=/; Secure"));
        assertFalse(browser.isIn());
        browser.page().body(NOTHING).post("/api/auth/refresh").then().statusCode(401);
        browser.page().post("/api/auth/logout").then().statusCode(401);
        assertEquals(
                List.of("logout"),
                Database.query("select action from audit_event join app_user u on user_id = u.id::text"
                        + " where action = 'logout' and details ->> 'status' = 'success' and username = '" + username
                        + "'"));
    }

    @Test
    void aMissingOrForeignOriginIsRefused() {
        String csrf = browser.csrfToken();
        Map<String, RequestSpecification> wrong = new TreeMap<>();
        wrong.put("none", browser.bare());
        for (String origin : List.of(
                "https://evil.test",
                "http://app.bank.test",
                "https://app.bank.test:8443",
                "https://app.bank.test.evil.test",
                "https://APP.bank.test",
                "https://app.bank.test/",
                "null",
                "")) {
            wrong.put("'" + origin + "'", browser.bare().header("Origin", origin));
        }
        wrong.put("two", browser.bare().header("Origin", Browser.ORIGIN).header("Origin", "https://evil.test"));
        wrong.forEach((why, request) -> {
            RequestSpecification sent = request.header("X-CSRF-Token", csrf);
            assertRefused(why, sent.body(NOTHING).post("/api/auth/refresh"), "origin_refused");
            assertRefused(why, sent.post("/api/auth/logout"), "origin_refused");
        });
        assertTrue(browser.isIn());
        browser.page().body(NOTHING).post("/api/auth/refresh").then().statusCode(200);
    }

    private static void assertRefused(String why, Response answer, String code) {
        assertEquals(403, answer.statusCode(), why);
        assertEquals(code, answer.path("code"), why);
        assertNull(answer.cookie(SessionCookie.NAME), why);
    }

    @Test
    void aLoginWithACookieNeedsTheOriginToo() {
        assertRefused("none", loginFrom(from(newAddress()), username), "origin_refused");
        assertRefused(
                "foreign",
                loginFrom(from(newAddress()).header("Origin", "https://evil.test"), username),
                "origin_refused");
    }

    @Test
    void aMissingForeignOrUnboundCsrfTokenIsRefused() {
        Map<String, String> wrong = new TreeMap<>();
        String own = browser.csrfToken();
        wrong.put("of another session", Browser.logIn(username).csrfToken());
        wrong.put("unbound", from(newAddress()).get("/api/auth/csrf").path("csrf_token"));
        wrong.put(
                "of the page without a cookie",
                from(newAddress()).get("/dashboard").path("csrf_token"));
        wrong.put("empty", "");
        wrong.put("cut", own.substring(1));
        wrong.put("the session's id", browser.sessionId());
        wrong.put("the cookie", browser.cookie());
        wrong.forEach((why, csrf) -> {
            RequestSpecification sent =
                    browser.bare().header("Origin", Browser.ORIGIN).header("X-CSRF-Token", csrf);
            assertRefused(why, sent.body(NOTHING).post("/api/auth/refresh"), "csrf_refused");
            assertRefused(why, sent.post("/api/auth/logout"), "csrf_refused");
        });
        RequestSpecification none = browser.bare().header("Origin", Browser.ORIGIN);
        assertRefused("none", none.body(NOTHING).post("/api/auth/refresh"), "csrf_refused");
        assertRefused("none", none.post("/api/auth/logout"), "csrf_refused");
        assertTrue(browser.isIn());
        browser.page().body(NOTHING).post("/api/auth/refresh").then().statusCode(200);
    }

    @Test
    void aCookieActsNowhereElse() {
        String csrf = browser.csrfToken();
        for (String path : List.of("/api/auth/me", "/api/auth/sessions", "/api/accounts")) {
            browser.page().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        }
        Map<String, Object> change = Map.of(
                "current_password", PASSWORD, "new_password", "Better-Horse-8", "confirm_password", "Better-Horse-8");
        browser.page().body(change).post("/api/auth/change-password").then().statusCode(401);
        browser.page()
                .body(Map.of("others", true))
                .post("/api/auth/sessions/revoke")
                .then()
                .statusCode(401);
        assertEquals(csrf, browser.csrfToken());
    }

    @Test
    void aTokenIsTakenFromItsOwnPlaceOnly() {
        App.refresh(browser.cookie()).then().statusCode(401).body("code", equalTo("invalid_refresh_token"));
        App app = App.logIn(username);
        Browser posed = new Browser(app.refreshToken(), app.accessToken(), app.sessionId());
        RequestSpecification request = posed.bare().header("Origin", Browser.ORIGIN);
        request.header("X-CSRF-Token", browser.csrfToken());
        assertRefused("app's token in a cookie", request.body(NOTHING).post("/api/auth/refresh"), "csrf_refused");
        request.post("/api/auth/logout").then().statusCode(401);
        assertTrue(app.isIn());
        app.refreshed();
        assertTrue(browser.isIn());
        browser.page().body(NOTHING).post("/api/auth/refresh").then().statusCode(200);
    }

    @Test
    void twoCookiesHaveTwoMeaningsAndAreRefused() {
        from(newAddress())
                .header("Cookie", SessionCookie.NAME + '=' + browser.cookie() + "; " + SessionCookie.NAME + "=other")
                .header("Origin", Browser.ORIGIN)
                .header("X-CSRF-Token", browser.csrfToken())
                .body(NOTHING)
                .post("/api/auth/refresh")
                .then()
                .statusCode(400);
    }

    @Test
    void aReusedCookieEndsItsSession() {
        Response next = browser.page().body(NOTHING).post("/api/auth/refresh");
        next.then().statusCode(200);
        Database.change("update refresh_token set used_at = used_at - interval '11 seconds' where session_id = '"
                + browser.sessionId() + "'");
        browser.page().body(NOTHING).post("/api/auth/refresh").then().statusCode(401);
        assertEquals(401, App.me(next.path("access_token")));
    }

    @Test
    void theFirstPageHasATokenForTheCookieAndAUserForTheAccessToken() {
        from(newAddress())
                .get("/dashboard")
                .then()
                .statusCode(200)
                .body("csrf_token", notNullValue())
                .body("user", nullValue())
                .body("links.login", equalTo("/api/auth/login"));
        assertEquals(browser.csrfToken(), browser.bare().get("/dashboard").path("csrf_token"));
        browser.bare()
                .header("Authorization", "Bearer " + browser.accessToken())
                .get("/dashboard")
                .then()
                .statusCode(200)
                .body("user.username", equalTo(username));
        from(newAddress())
                .header("Authorization", "Bearer x.y.z")
                .get("/dashboard")
                .then()
                .statusCode(401);
    }

    @Test
    void noPageOfStrangersReadsTheCsrfToken() {
        for (String path : List.of("/api/auth/csrf", "/dashboard")) {
            Response answer =
                    browser.bare().header("Origin", "https://evil.test").get(path);
            assertRefused(path, answer, "origin_refused");
            assertNull(answer.header("Access-Control-Allow-Origin"));
        }
    }
}
