package dev.bulwark.platform.web;

import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestChainTest {

    @Inject
    Bank bank;

    @TestHTTPResource
    URI root;

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        String address = newAddress();
        Person teller = bank.staff("teller");
        List<Response> answers = List.of(
                from(address).get("/.well-known/jwks.json"),
                from(address).get("/api/auth/me"),
                from(address).get("/nothing"),
                from(address).delete("/api/auth/me"),
                from(address).body("{").post("/api/auth/login"),
                from(address).contentType("text/plain").body("x").post("/api/auth/login"),
                from(address).get("/api/accounts/%2e%2e/x"),
                teller.get("/api/audit/events"),
                teller.request().body("x".repeat(70_000)).post("/api/customers/create"));
        assertEquals(
                List.of(200, 401, 404, 405, 400, 415, 400, 403, 413),
                answers.stream().map(Response::statusCode).toList());
        for (Response answer : answers) {
            assertEquals("nosniff", answer.header("X-Content-Type-Options"));
            assertEquals("DENY", answer.header("X-Frame-Options"));
            assertEquals("1; mode=block", answer.header("X-XSS-Protection"));
            assertEquals("strict-origin-when-cross-origin", answer.header("Referrer-Policy"));
            assertEquals("geolocation=(), microphone=(), camera=()", answer.header("Permissions-Policy"));
            assertEquals("max-age=31536000; includeSubDomains", answer.header("Strict-Transport-Security"));
            assertEquals(SecurityHeadersLink.API_POLICY, answer.header("Content-Security-Policy"));
            assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"));
            String cached = answer == answers.get(0) ? "public, max-age=600" : "no-store"; // keys are public
            assertEquals(cached, answer.header("Cache-Control"));
            assertNull(answer.header("Server"));
            assertNull(answer.header("X-Powered-By"));
            assertTrue(answer.header("X-Request-Id").matches("[A-Za-z0-9._-]{8,64}"));
            if (answer.statusCode() >= 400) {
                assertEquals("application/problem+json", answer.contentType().replaceAll(";.*", ""));
                assertEquals(answer.header("X-Request-Id"), answer.path("request_id"));
            }
        }
    }

    @Test
    void keepsASaneRequestIdAndReplacesAnyOther() {
        from(newAddress())
                .header("X-Request-Id", "mobile-42.a_b")
                .get("/api/auth/me")
                .then()
                .header("X-Request-Id", "mobile-42.a_b")
                .body("request_id", equalTo("mobile-42.a_b"));
        for (String insane : List.of("short", "a b c d e f g h", "<script>alert(1)</script>", "x".repeat(65))) {
            from(newAddress())
                    .header("X-Request-Id", insane)
                    .get("/api/auth/me")
                    .then()
                    .header("X-Request-Id", not(equalTo(insane)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api//accounts/transfer",
                "//api/accounts/transfer",
                "/api/accounts/transfer;x=1",
                "/api/accounts/transfer%3Bx",
                "/api/accounts%2Ftransfer",
                "/api/accounts%5Ctransfer",
                "/api/accounts/./transfer",
                "/api/x/../accounts/transfer",
                "/api/accounts/%74ransfer",
                "/api/accounts/transfer%00",
                "/api/accounts/transfer%20"
            })
    void aPathInAnotherSpellingReachesNothing(String path) throws IOException {
        String answer = raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + newAddress()
                + "\r\nContent-Length: 2\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("malformed_request"), answer);
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/auth/login", "GET,/api/auth/logout", "GET,/api/accounts/transfer", "DELETE,/api/accounts"})
    void aMethodThatIsNotSupportedIs405WithAllow(String method, String path) {
        bank.staff("teller")
                .request()
                .request(method, path)
                .then()
                .statusCode(405)
                .body("code", equalTo("method_not_allowed"))
                .header("Allow", matchesPattern(".*(POST|GET).*"));
    }

    @Test
    void traceIsRefused() throws IOException {
        String answer = raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + newAddress()
                + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "text/html",
                "application/x-ndjson",
                "application/stream+json"
            })
    void onlyJsonIsTaken(String type) {
        from(newAddress())
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body("{\"username\":\"a\",\"password\":\"b\"}".getBytes(StandardCharsets.UTF_8))
                .post("/api/auth/login")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported_media_type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Idempotency-Key", "If-Match", "X-Processing-Purpose"})
    void aDecidingHeaderThatComesTwiceIsRefused(String name) throws IOException {
        String answer = raw("POST /api/customers/update HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + newAddress()
                + "\r\n" + name + ": a\r\n" + name
                + ": b\r\nContent-Length: 2\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("malformed_request"), answer);
    }

    @Test
    void aRepeatedParameterIsRefused() {
        bank.staff("teller").get("/api/accounts?limit=1&limit=2").then().statusCode(400);
    }

    @Test
    void aBodyOverTheLimitIs413EvenWithoutALength() throws IOException {
        String chunk = "x".repeat(0x8000);
        StringBuilder request =
                new StringBuilder("POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + newAddress()
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int n = 0; n < 4; n++) {
            request.append("8000\r\n").append(chunk).append("\r\n");
        }
        String answer = raw(request + "0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413 ") && answer.contains("\"payload_too_large\""), answer);
    }

    @Test
    void aFailureInsideTellsNothingAboutTheInside() {
        String leak = bank.staff("teller")
                .get("/api/accounts/{id}/transactions?cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTk5OQ", UUID.randomUUID())
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertFalse(leak.contains("Exception") || leak.contains("dev.bulwark") || leak.contains("999999"), leak);
    }

    @Test
    void theFrameworksOwnPagesAreNotOnThePublicPort() {
        for (String path : List.of("/q/health", "/q/metrics", "/q/dev-ui", "/.git/config")) {
            from(newAddress()).get(path).then().statusCode(404).body("code", equalTo("not_found"));
        }
    }

    @Test
    void theHeaderThatProxiesSetIsBelievedFromTheProxyOnly() {
        from(newAddress())
                .header("X-Forwarded-Host", "evil.example")
                .get("/nothing")
                .then()
                .body(not(containsString("evil")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/auth/me HTTP/1.1\r\n", "GET /api/auth/me HTTP/1.1\r\nHost: a b\r\n"})
    void aRequestThatTheHttpLayerRefusesIsAnsweredLikeAnyOther(String head) throws IOException {
        String answer = raw(head + "X-Forwarded-For: " + newAddress() + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("nosniff"), answer);
        assertTrue(answer.contains("\"code\":\"malformed_request\""), answer);
        assertTrue(answer.matches("(?s).*\"request_id\":\"[A-Za-z0-9._-]{8,64}\".*"), answer);
    }

    @Test
    void noQueryCarriesTheCharacterThatNoTextHolds() {
        bank.staff("auditor")
                .request()
                .urlEncodingEnabled(false)
                .get("/api/audit/events?user_id=a%00b")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_request"));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[16_384];
            int length = in.read(buffer);
            return length < 0 ? "" : new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void aWrongQueryParameterIsNamed() {
        bank.staff("teller")
                .get("/api/accounts?limit=1000")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"))
                .body("errors[0].in", equalTo("query"));
    }
}
