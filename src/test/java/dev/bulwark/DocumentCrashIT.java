package dev.bulwark;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Eventually;
import dev.bulwark.support.Files;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents of the packaged service: it takes none before its scanner is chosen, and dies while they are on their way. */
class DocumentCrashIT {

    private static final int BYTES = 20_000_000;
    private static final int SENT = 3_000_000;
    private static final String KEY = "upload-that-is-killed-1";

    private Production production;
    private Map<String, String> variables;
    private Keeper keeper;
    private String customerId;

    @BeforeEach
    void start() throws Exception {
        RestAssured.reset();
        production = new Production();
        variables = production.variables();
        variables.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        variables.put("BULWARK_AUTH_TOKEN_LIFETIME", "6h");
        variables.put("BULWARK_DOCUMENTS_UNFINISHED_MAX", "2s");
        variables.put("BULWARK_DOCUMENTS_CLEAN_UP_EVERY", "1s");
        production.start(variables);
        variables = Production.laterVariables(variables);
        keeper = Keeper.firstOf(production);
        customerId = keeper.customer();
    }

    @AfterEach
    void stop() throws Exception {
        production.close();
    }

    @Test
    void noDocumentIsTakenBeforeAScannerIsChosenAndNoneIsHalfAfterAKill() throws Exception {
        byte[] pdf = Files.pdf(BYTES);
        upload(pdf).then().statusCode(503).body("code", equalTo("scanner_not_chosen"));
        assertEquals(List.of("0"), production.database().query("select count(*) from document"));
        production.kill();
        variables.put("BULWARK_DOCUMENT_SCANNER", "none");
        variables.put("BULWARK_DOCUMENTS_CLEAN_UP_EVERY", "1h");
        production.start(variables);

        deleteLarge();
        killDuringUpload(pdf);
        assertTrue(chunksOf("deleted") > 0 && chunksOf("uploading") > 0, "left by the kill");
        variables.put("BULWARK_DOCUMENTS_CLEAN_UP_EVERY", "1s");
        production.start(variables);
        list().then().statusCode(200).body("items", empty());
        Eventually.within(15_000, () -> chunks() == 0 && usage().equals(List.of("0 0")));
        assertEquals(List.of("deleted"), production.database().query("select status from document"));

        String id = upload(pdf).then().statusCode(201).extract().path("document_id");
        list().then().statusCode(200).body("items", hasSize(1));
        killDuringDownload(id, pdf);
    }

    private Response list() {
        return keeper.request().get(production.url() + "/api/documents?customer_id=" + customerId);
    }

    private int chunks() {
        return Integer.parseInt(production
                .database()
                .query("select count(*) from document_chunk")
                .get(0));
    }

    private int chunksOf(String status) {
        return Integer.parseInt(production
                .database()
                .query(
                        "select count(*) from document_chunk c join document d on d.id = c.document_id where d.status = '"
                                + status + "'")
                .get(0));
    }

    /** Of so many chunks that the command does not remove all of them. */
    private void deleteLarge() {
        String id = upload("upload-of-a-large-one-1", Files.pdf(20))
                .then()
                .statusCode(201)
                .extract()
                .path("document_id");
        production
                .database()
                .query("insert into document_chunk select '" + id + "', n, '\\x0000000000000000000000000000000000'"
                        + " from generate_series(1, 2000) n returning number");
        keeper.post("/api/documents/delete", Map.of("document_id", id)).then().statusCode(200);
    }

    private List<String> usage() {
        return production.database().query("select documents || ' ' || bytes from document_usage");
    }

    private Response upload(byte[] pdf) {
        return upload(KEY, pdf);
    }

    private Response upload(String key, byte[] pdf) {
        EncoderConfig asIs = new EncoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return RestAssured.given()
                .config(RestAssured.config().encoderConfig(asIs))
                .header("Authorization", "Bearer " + keeper.token())
                .header("Idempotency-Key", key)
                .header("Content-Disposition", "attachment; filename=\"scan.pdf\"")
                .contentType(Files.PDF)
                .body(pdf)
                .post(production.url() + "/api/documents/upload?retention_class=other&customer_id=" + customerId);
    }

    private Socket send(String firstLine, String headers) throws IOException {
        Socket client = new Socket("localhost", port());
        String head = firstLine + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\nAuthorization: Bearer "
                + keeper.token() + "\r\n" + headers + "\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private int port() {
        return Integer.parseInt(production.url().replaceFirst(".*:", ""));
    }

    /** With the key that the whole upload has later. */
    private void killDuringUpload(byte[] pdf) throws Exception {
        String headers = "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"scan.pdf\"\r\n"
                + "Idempotency-Key: " + KEY + "\r\nContent-Length: " + pdf.length + "\r\n";
        String path = "/api/documents/upload?retention_class=other&customer_id=" + customerId;
        try (Socket client = send("POST " + path, headers)) {
            client.getOutputStream().write(pdf, 0, SENT);
            Eventually.within(10_000, () -> chunksOf("uploading") > 0);
            production.kill();
        }
        assertEquals(List.of("1 " + BYTES), usage(), "what the upload had reserved");
    }

    /** The client sees the length that was promised, and less of the document than that. */
    private void killDuringDownload(String id, byte[] pdf) throws Exception {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        try (Socket client = send("GET /api/documents/" + id + "/content", "")) {
            InputStream in = client.getInputStream();
            got.writeBytes(in.readNBytes(SENT));
            production.kill();
            got.writeBytes(in.readAllBytes());
        } catch (IOException reset) {
            // as good as an end: the body is too short either way
        }
        String text = got.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n") + 4;
        assertTrue(
                text.substring(0, end).toLowerCase(Locale.ROOT).contains("content-length: " + BYTES),
                "the promised length");
        byte[] body = Arrays.copyOfRange(got.toByteArray(), end, got.size());
        assertTrue(body.length > 0 && body.length < BYTES, body.length + " bytes came");
        assertArrayEquals(Arrays.copyOf(pdf, body.length), body);
    }
}
