package dev.bulwark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Certificate;
import dev.bulwark.support.Production;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** TLS on both sides of the packaged artifact: to its database, and to its clients. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportIT {

    @TempDir
    static Path directory;

    private Certificate database;
    private Production production;
    private Map<String, String> variables;

    @BeforeAll
    void startDatabase() throws Exception {
        database = Certificate.in(directory.resolve("database"));
        production = new Production(Map.of(
                "ssl", "on",
                "ssl_cert_file", database.pem().toString(),
                "ssl_key_file", database.key().toString()));
    }

    @BeforeEach
    void wantVerifiedTls() {
        variables = production.variables();
        variables.remove("BULWARK_DB_TLS");
    }

    @AfterEach
    void stopService() throws Exception {
        production.kill();
    }

    @AfterAll
    void stop() throws Exception {
        production.close();
    }

    @Test
    void speaksTlsToTheDatabaseAndToItsClients() throws Exception {
        Certificate service = Certificate.in(directory.resolve("service"));
        variables.put("BULWARK_DB_CA", database.pem().toString());
        variables.put("BULWARK_TLS_CERTIFICATE", service.pem().toString());
        variables.put("BULWARK_TLS_KEY", service.key().toString());
        variables.put("BULWARK_PUBLIC_URL", "https://bank.example");
        production.start(variables);

        HttpClient client =
                HttpClient.newBuilder().sslContext(service.context()).build();
        HttpResponse<String> answer = get(client, production.secureUrl());
        assertEquals(200, answer.statusCode());
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        assertThrows(ConnectException.class, () -> get(client, production.url()), "the plain port is open");
        assertEveryConnectionIsEncrypted();
        assertEquals("HTTP/1.1 200 OK", statusFor("bank.example", service));
        assertEquals("HTTP/1.1 200 OK", statusFor("Bank.Example:443", service));
        assertEquals("HTTP/1.1 421 Misdirected Request", statusFor("bank.example:8443", service));
        assertEquals("HTTP/1.1 421 Misdirected Request", statusFor("evil.example", service));
        assertEquals("HTTP/1.1 421 Misdirected Request", statusFor("bank.example.evil.example", service));
    }

    private String statusFor(String host, Certificate service) throws Exception {
        URI url = URI.create(production.secureUrl());
        try (Socket socket = service.context().getSocketFactory().createSocket(url.getHost(), url.getPort())) {
            String request = "GET /.well-known/jwks.json HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void trustsTheAuthoritiesOfTheJvmWhenNoFileIsNamed() throws Exception {
        variables.put(
                "JAVA_TOOL_OPTIONS",
                "-Djavax.net.ssl.trustStore=" + database.store() + " -Djavax.net.ssl.trustStorePassword="
                        + Certificate.STORE_PASSWORD);
        production.start(variables);
        assertEveryConnectionIsEncrypted();
    }

    @Test
    void refusesADatabaseThatNobodyVouchesFor() throws Exception {
        assertRefused(); // by the JVM's authorities
        variables.put(
                "BULWARK_DB_CA",
                Certificate.in(directory.resolve("stranger")).pem().toString());
        assertRefused();
    }

    @Test
    void refusesADatabaseWithTheCertificateOfAnotherHost() throws Exception {
        variables.put("BULWARK_DB_CA", database.pem().toString());
        variables.computeIfPresent("BULWARK_DB_URL", (name, url) -> url.replace("localhost", "127.0.0.1"));
        assertRefused();
    }

    @Test
    void saysInOneMessageThatARoleMayNotLogIn() throws Exception {
        variables.put("BULWARK_DB_CA", database.pem().toString());
        variables.put("BULWARK_DB_OWNER_USERNAME", "nobody_here");
        String said = production.refusal(variables);
        assertTrue(said.contains("the database refuses the login of BULWARK_DB_OWNER_USERNAME"), said);
        assertNoStackTrace(said);
    }

    private void assertRefused() throws Exception {
        String said = production.refusal(variables);
        assertTrue(said.contains("Bulwark does not start: BULWARK_DB_URL"), said);
        assertTrue(said.contains("BULWARK_DB_CA"), said);
        assertNoStackTrace(said);
    }

    /** In the JSON log a stack trace is the member "exception" of a line. */
    private static void assertNoStackTrace(String said) {
        assertFalse(said.contains("\"exception\""), said);
        assertFalse(said.contains("\tat "), said);
    }

    private void assertEveryConnectionIsEncrypted() {
        String encrypted = "select bool_and(ssl) from pg_stat_ssl join pg_stat_activity using (pid)"
                + " where usename = 'core_app'";
        assertEquals(List.of("t"), production.database().query(encrypted));
    }

    private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + "/.well-known/jwks.json"))
                        .build(),
                BodyHandlers.ofString());
    }
}
