package dev.bulwark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bulwark.support.Bank;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The specification's scanner, against this service and against one that has every weakness it looks for. */
@QuarkusTest
class ScanTest {

    @TempDir
    Path directory;

    @Inject
    Bank bank;

    private final StringWriter said = new StringWriter();

    private int scan(String... arguments) {
        List<String> all = new ArrayList<>(List.of("scan"));
        all.addAll(List.of(arguments));
        CommandLine commands = Commands.commandLine();
        commands.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        return commands.execute(all.toArray(String[]::new));
    }

    private static String service() {
        return "http://localhost:" + RestAssured.port;
    }

    @Test
    void findsNothingHereAsNobody() {
        assertEquals(0, scan(service()), said.toString());
        assertTrue(said.toString().contains("as nobody: answered once 200, 12 times 401\n"), said.toString());
        assertTrue(said.toString().endsWith("Found 0 vulnerabilities:\n"), said.toString());
    }

    /** Behind the door too: the searches answer, and what is refused says nothing of a payload. */
    @Test
    void findsNothingHereAsWhoMaySearchEverything() throws IOException {
        Path token = Files.writeString(
                directory.resolve("token"), bank.staff("admin").token() + '\n');
        assertEquals(0, scan(service(), "--token-file", token.toString()), said.toString());
        assertTrue(said.toString().contains("logged in: answered "), said.toString());
        assertFalse(said.toString().contains(" times 401"), said.toString());
        assertTrue(said.toString().endsWith("Found 0 vulnerabilities:\n"), said.toString());
    }

    private interface Answering {
        void answer(HttpExchange exchange, String body) throws IOException;
    }

    private static HttpServer serve(Answering answering) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answering.answer(
                        exchange, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        server.start();
        return server;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private int scan(HttpServer server) {
        try {
            return scan("http://localhost:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    /** The canary: accounts fall over, loans tell what the database said, names come back, and no page is protected. */
    @Test
    void findsEveryWeaknessOfAServiceThatHasThem() throws IOException {
        assertEquals(1, scan(serve((exchange, body) -> {
            switch (exchange.getRequestURI().getPath()) {
                case "/api/customers/search" -> send(exchange, 200, "{\"items\":[]}");
                case "/api/accounts/search" -> send(exchange, 500, "");
                case "/api/loans/search" -> send(exchange, 200, "SQL Error near OR");
                case "/api/customers/create" -> send(exchange, 200, body.replace("\\\"", "\""));
                default -> send(exchange, 200, "<h1>Welcome</h1>");
            }
        })));
        String text = said.toString();
        assertTrue(text.contains("Found 10 vulnerabilities:\n"), text);
        assertTrue(text.contains("  - SQL_INJECTION: ' OR '1'='1 at /api/accounts/search (high)\n"), text);
        assertTrue(text.contains("  - SQL_INJECTION: '; DROP TABLE users; -- at /api/loans/search (high)\n"), text);
        assertFalse(text.contains("/api/customers/search"), text);
        assertTrue(
                text.contains("  - XSS: <img src=x onerror=alert(\"XSS\")> at /api/customers/create (medium)\n"), text);
        assertTrue(text.contains("  - CSRF: Missing CSRF protection at /dashboard (high)\n"), text);
    }

    @Test
    void aServiceThatOnlyThrottlesWasNotLookedAt() throws IOException {
        assertEquals(1, scan(serve((exchange, body) -> send(exchange, 429, "csrf_token"))));
        assertTrue(said.toString().contains("13 requests met the rate limit"), said.toString());
    }

    /** Where it is sent to could be anybody's. */
    @Test
    void aTokenIsNotCarriedElsewhere() throws IOException {
        List<String> received = new ArrayList<>();
        HttpServer elsewhere = serve((exchange, body) -> {
            received.add(exchange.getRequestHeaders().getFirst("Authorization"));
            send(exchange, 200, "csrf_token");
        });
        HttpServer asked = serve((exchange, body) -> {
            exchange.getResponseHeaders()
                    .add(
                            "Location",
                            "http://localhost:" + elsewhere.getAddress().getPort() + "/");
            send(exchange, 302, "");
        });
        Path token = Files.writeString(directory.resolve("token"), "secret");
        try {
            scan("http://localhost:" + asked.getAddress().getPort(), "--token-file", token.toString());
        } finally {
            asked.stop(0);
            elsewhere.stop(0);
        }
        assertEquals(List.of(), received);
        assertTrue(said.toString().contains("answered 13 times 302"), said.toString());
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        HttpServer gone = serve((exchange, body) -> send(exchange, 200, ""));
        gone.stop(0);
        assertEquals(1, scan("http://localhost:" + gone.getAddress().getPort()));
        assertTrue(said.toString().startsWith("no answer from http://localhost:"), said.toString());
        assertEquals(1, scan("ftp://localhost"));
        assertTrue(said.toString().endsWith("not an http or https URL: ftp://localhost\n"), said.toString());
    }

    @Test
    void anEmptyTokenIsNone() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "\n");
        assertEquals(1, scan(service(), "--token-file", token.toString()));
        assertEquals("the access token is empty\n", said.toString());
    }
}
