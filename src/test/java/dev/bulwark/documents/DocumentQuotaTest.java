package dev.bulwark.documents;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Files;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer may store, whoever uploads at once, and what is left of uploads that end too early. */
@QuarkusTest
class DocumentQuotaTest {

    private static final int AT_ONCE = 50;
    private static final int REPLACEMENTS = 10;
    private static final int ROOM = 7;
    private static final int BYTES = 1000;
    private static final int MORE_THAN_SOCKETS_HOLD_BYTES = 30_000_000;

    private static Person teller;
    private static Person admin;
    private String customerId;

    @Inject
    Bank bank;

    @Inject
    UnfinishedUploads unfinished;

    @BeforeEach
    void open() {
        if (teller == null) {
            teller = bank.staff("teller");
            admin = bank.staff("admin");
        }
        customerId = Bank.createCustomer(teller);
        Files.upload(teller, customerId, Files.pdf(BYTES)).then().statusCode(201);
    }

    private String usage() {
        return Database.query(
                        "select documents || ' ' || bytes from document_usage where customer_id = '" + customerId + "'")
                .get(0);
    }

    private String rows() {
        return Database.query(
                        "select count(*) || ' ' || coalesce(sum(reserved_bytes), 0) from document where customer_id = '"
                                + customerId + "' and status <> 'deleted'")
                .get(0);
    }

    private void use(String change) {
        Database.change("update document_usage set " + change + " where customer_id = '" + customerId + "'");
    }

    private Map<Integer, Long> uploadAtOnce() throws Exception {
        byte[] pdf = Files.pdf(BYTES);
        return atOnce(AT_ONCE, () -> Files.upload(teller, customerId, pdf)).stream()
                .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
    }

    private static <T> List<T> atOnce(int clientCount, Callable<T> call) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(clientCount);
        try {
            List<Callable<T>> calls =
                    IntStream.range(0, clientCount).mapToObj(n -> call).toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void ofFiftyAtOnceOnlySoManyDocumentsAreTakenAsThereIsRoomFor() throws Exception {
        use("documents = documents_max - " + ROOM);
        assertEquals(Map.of(201, (long) ROOM, 409, (long) AT_ONCE - ROOM), uploadAtOnce());
        assertEquals((ROOM + 1) + " " + (ROOM + 1) * BYTES, rows());
    }

    @Test
    void ofFiftyAtOnceOnlySoManyBytesAreTakenAsThereIsRoomFor() throws Exception {
        use("bytes = bytes_max - " + (ROOM * BYTES + BYTES - 1));
        assertEquals(Map.of(201, (long) ROOM, 409, (long) AT_ONCE - ROOM), uploadAtOnce());
        assertEquals((ROOM + 1) + " " + (ROOM + 1) * BYTES, rows());
    }

    @Test
    void anUploadOfUntoldLengthIsStoppedWhereTheQuotaEnds() throws Exception {
        use("bytes = bytes_max - 300000");
        String before = rows();
        try (Socket client = connect()) {
            OutputStream out = client.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            byte[] pdf = Files.pdf(400_000);
            out.write((Integer.toHexString(pdf.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(pdf);
            out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertTrue(answer(client).contains("409"));
        }
        assertEquals(before, rows());
    }

    @Test
    void replacementsAtOnceAreNumberedOneAfterTheOther() throws Exception {
        String first = Files.upload(teller, customerId, Files.pdf(BYTES)).path("document_id");
        atOnce(
                        REPLACEMENTS,
                        () -> Files.request(teller, customerId, "other", "scan.pdf", Files.PDF)
                                .queryParam("replaces", first)
                                .body(Files.pdf(BYTES))
                                .post("/api/documents/upload"))
                .forEach(answer -> answer.then().statusCode(201));
        assertEquals(
                List.of((REPLACEMENTS + 1) + " " + (REPLACEMENTS + 1)),
                Database.query(
                        "select count(*) || ' ' || max(version) from document where lineage_id = '" + first + "'"));
    }

    private Response keyed(String key, String replaced, byte[] pdf) {
        var request = Files.request(teller, customerId, "other", "scan.pdf", Files.PDF)
                .header("Idempotency-Key", key)
                .body(pdf);
        return (replaced == null ? request : request.queryParam("replaces", replaced)).post("/api/documents/upload");
    }

    @Test
    void aRetryOfTheUploadThatFilledTheQuotaIsAnsweredAgain() {
        use("documents = documents_max - 1");
        byte[] pdf = Files.pdf(2 * UploadService.PART_BYTES + 1);
        String key = Bank.newKey();
        String id = keyed(key, null, pdf).then().statusCode(201).extract().path("document_id");
        String before = rows();
        keyed(key, null, pdf)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("document_id", equalTo(id));
        keyed(key, null, Files.pdf(BYTES)).then().statusCode(422).body("code", equalTo("idempotency_key_reused"));
        keyed(Bank.newKey(), null, pdf).then().statusCode(409).body("code", equalTo("document_quota_exceeded"));
        assertEquals(before, rows());
    }

    @Test
    void aRetryOfANextVersionIsAnsweredAgainAlthoughTheFormerIsGone() {
        String first = Files.upload(teller, customerId, Files.pdf(BYTES)).path("document_id");
        byte[] pdf = Files.pdf(BYTES);
        String key = Bank.newKey();
        String id = keyed(key, first, pdf).then().statusCode(201).extract().path("document_id");
        admin.post("/api/documents/delete", Map.of("document_id", first)).then().statusCode(200);
        keyed(key, first, pdf).then().statusCode(201).body("document_id", equalTo(id));
        keyed(Bank.newKey(), first, pdf).then().statusCode(404).body("code", equalTo("document_not_found"));
    }

    @Test
    void deletingGivesRoomBack() {
        String before = usage();
        String id = Files.upload(teller, customerId, Files.pdf(BYTES)).path("document_id");
        admin.post("/api/documents/delete", Map.of("document_id", id)).then().statusCode(200);
        assertEquals(before, usage());
    }

    private Socket connect() throws Exception {
        Socket client = new Socket("localhost", RestAssured.port);
        client.setSoTimeout(20_000);
        return client;
    }

    private byte[] head(String length) {
        return ("POST /api/documents/upload?customer_id=" + customerId + "&retention_class=other HTTP/1.1\r\n"
                        + "Host: localhost\r\nAuthorization: Bearer " + teller.token() + "\r\nX-Forwarded-For: "
                        + teller.address() + "\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;"
                        + " filename=\"scan.pdf\"\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String answer(Socket client) throws Exception {
        byte[] bytes = new byte[200];
        int length = client.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(0, length), StandardCharsets.US_ASCII);
    }

    @Test
    void aClientThatHangsUpInTheMiddleLeavesNothing() throws Exception {
        String before = rows();
        try (Socket client = connect()) {
            client.getOutputStream().write(head("Content-Length: 900000"));
            client.getOutputStream().write(Files.pdf(600_000));
            Eventually.within(10_000, () -> !before.equals(rows()));
        }
        Eventually.within(10_000, () -> before.equals(rows()));
        assertEquals(before, usage());
    }

    @Test
    void aClientThatStallsIsGivenUpAndLeavesNothing() throws Exception {
        String before = rows();
        try (Socket client = connect()) {
            client.getOutputStream().write(head("Content-Length: 900000"));
            client.getOutputStream().write(Files.pdf(2 * UploadService.PART_BYTES));
            assertTrue(answer(client).contains("408"));
        }
        Eventually.within(10_000, () -> before.equals(rows()));
        assertEquals(before, usage());
    }

    @Test
    void aReaderThatTakesNothingIsCutOff() throws Exception {
        String id = Files.upload(teller, customerId, Files.pdf(MORE_THAN_SOCKETS_HOLD_BYTES))
                .then()
                .statusCode(201)
                .extract()
                .path("document_id");
        try (Socket client = connect()) {
            client.setReceiveBufferSize(4096);
            client.getOutputStream()
                    .write(("GET /api/documents/" + id
                                    + "/content HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + teller.token()
                                    + "\r\nX-Forwarded-For: " + teller.address() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(answer(client).contains("200"));
            Eventually.within(20_000, () -> isCut(client));
        }
    }

    /** Without reading: that would be taking something. */
    private static boolean isCut(Socket client) {
        try {
            client.getOutputStream().write('x');
            return false;
        } catch (IOException cut) {
            return true;
        }
    }

    @Test
    void nothingIsReadOfWhoMayNotUpload() throws Exception {
        try (Socket client = connect()) {
            String stranger = new String(head("Content-Length: 900000"), StandardCharsets.US_ASCII)
                    .replaceFirst("Authorization: [^\r]*\r\n", "");
            client.getOutputStream().write(stranger.getBytes(StandardCharsets.US_ASCII));
            assertTrue(answer(client).contains("401"), "before any byte of the body");
        }
    }

    @Test
    void aDocumentThatIsToldToBeTooLargeIsRefusedBeforeItIsSent() throws Exception {
        try (Socket client = connect()) {
            client.getOutputStream().write(head("Content-Length: 33554433"));
            assertTrue(answer(client).contains("413"));
        }
    }

    @Test
    void whatACrashLeftIsRemovedByTheJobAndNobodySeesIt() throws Throwable {
        String id = Files.upload(teller, customerId, Files.pdf(70_000)).path("document_id");
        String before = usage();
        String rows = rows();
        Database.change(
                "set session_replication_role = replica; update document set status = 'uploading', version = null,"
                        + " name_sealed = null, header_sealed = null where id = '" + id + "'");
        teller.get("/api/documents/{id}", id).then().statusCode(404);
        teller.get("/api/documents/{id}/content", id)
                .then()
                .statusCode(404)
                .body("code", equalTo("document_not_found"));
        VertxContextSupport.subscribeAndAwait(unfinished::remove);
        assertEquals(rows, rows(), "it may still make progress");
        Database.change(
                "update document set progress_at = progress_at - interval '16 minutes' where id = '" + id + "'");
        VertxContextSupport.subscribeAndAwait(unfinished::remove);
        assertEquals("1 " + BYTES, rows());
        assertEquals("1 " + BYTES, usage());
        assertTrue(!before.equals(usage()));
    }
}
