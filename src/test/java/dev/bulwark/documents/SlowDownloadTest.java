package dev.bulwark.documents;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Files;
import dev.bulwark.support.StalledReader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who takes a document slowly, or has no right to it any more, where there is one place for a download. */
@QuarkusTest
@TestProfile(SlowDownloadTest.OnePlace.class)
class SlowDownloadTest {

    public static class OnePlace implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "bulwark.documents.downloads-max", "1",
                    "bulwark.documents.upload-rate-over", "10s",
                    "bulwark.caller-check-every", "0s");
        }
    }

    /** Of the 12 seconds that a part may take, a quarter is left while the only place is taken. */
    private static final long CUT_WITHIN_MILLIS = 8_000;

    private static final int LARGE_BYTES = 30_000_000;
    private static final int BYTES = 1000;

    @Inject
    Bank bank;

    private Person admin;
    private Person teller;
    private String customerId;

    @BeforeEach
    void open() {
        admin = bank.staff("admin");
        teller = bank.staff("teller");
        customerId = Bank.createCustomer(teller);
    }

    private String stored(int bytes) {
        return Files.upload(teller, customerId, Files.pdf(bytes))
                .then()
                .statusCode(201)
                .extract()
                .path("document_id");
    }

    private static String path(String id) {
        return "/api/documents/" + id + "/content";
    }

    private static List<String> audited(String id) {
        return Database.query("select action from audit_event where details ->> 'document_id' = '" + id
                + "' and action <> 'documents.upload' order by action");
    }

    @Test
    void whoTakesNothingOfASmallDocumentKeepsThePlaceUntilHeIsCutOff() throws Exception {
        String id = stored(BYTES);
        String other = stored(BYTES);
        try (StalledReader stalled = StalledReader.open(teller, path(id))) {
            assertEquals(200, stalled.status());
            admin.get(path(other)).then().statusCode(503).body("code", equalTo("unavailable"));
            assertEquals(List.of(), audited(other), "who was given nothing has opened nothing");
            Eventually.within(CUT_WITHIN_MILLIS, stalled::isCutOff);
        }
        admin.get(path(other)).then().statusCode(200);
        assertEquals(List.of("documents.content"), audited(other));
    }

    @Test
    void whoGoesAwayGivesThePlaceBack() throws Exception {
        String id = stored(BYTES);
        try (StalledReader stalled = StalledReader.open(teller, path(id))) {
            assertEquals(200, stalled.status());
            assertFalse(stalled.isCutOff());
        }
        Eventually.within(CUT_WITHIN_MILLIS, () -> admin.get(path(id)).statusCode() == 200);
        try (StalledReader next = StalledReader.open(teller, path(id))) {
            assertEquals(200, next.status());
            admin.get(path(id)).then().statusCode(503); // it gave back one, not two
        }
    }

    @Test
    void whatCannotBeOpenedKeepsNoPlace() {
        String id = stored(BYTES);
        String absent = "01937f3c-0000-7000-8000-000000000000";
        admin.get(path(absent)).then().statusCode(404);
        Person stranger = bank.customer(Bank.createCustomer(teller));
        stranger.get(path(id)).then().statusCode(404);
        admin.get(path(id)).then().statusCode(200);
    }

    @Test
    void aDownloadEndsWithTheSessionOfItsReader() throws Exception {
        String id = stored(LARGE_BYTES);
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(4096);
            client.connect(new InetSocketAddress("localhost", RestAssured.port));
            client.setSoTimeout(20_000);
            client.getOutputStream()
                    .write(("GET " + path(id) + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + teller.token() + "\r\nX-Forwarded-For: " + teller.address() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(new String(client.getInputStream().readNBytes(15), StandardCharsets.US_ASCII).contains("200"));
            admin.post("/api/users/end-sessions", Map.of("user_id", teller.userId()))
                    .then()
                    .statusCode(200);
            assertTrue(restBytes(client.getInputStream()) < LARGE_BYTES);
        }
        Eventually.within(CUT_WITHIN_MILLIS, () -> admin.get(path(id)).statusCode() == 200);
    }

    private static long restBytes(InputStream in) throws SocketTimeoutException {
        byte[] some = new byte[65_536];
        long bytes = 0;
        try {
            for (int got = in.read(some); got >= 0; got = in.read(some)) {
                bytes += got;
            }
        } catch (SocketTimeoutException kept) {
            throw kept;
        } catch (IOException cut) {
            return bytes;
        }
        return bytes;
    }
}
