package dev.bulwark.documents;

import static dev.bulwark.support.Files.PDF;
import static dev.bulwark.support.Files.TEXT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.encryption.Rotations;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Files;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents through HTTP: in, out, next versions, deletion, and what is refused. */
@QuarkusTest
class DocumentResourceTest {

    private static final String EXACT_CHUNKS = "exactly two parts";

    private static Person teller;
    private static Person admin;
    private static String customerId;

    @Inject
    Bank bank;

    @Inject
    Rotations rotations;

    @Inject
    DeletedContents contents;

    @BeforeEach
    void open() {
        if (teller == null) {
            teller = bank.staff("teller");
            admin = bank.staff("admin");
            customerId = Bank.createCustomer(teller);
        }
    }

    private static String stored(byte[] pdf) {
        return Files.upload(teller, customerId, pdf)
                .then()
                .statusCode(201)
                .extract()
                .path("document_id");
    }

    private static String remains() {
        return Database.query("select count(*) || ' ' || coalesce(sum(size_bytes), 0) || ' ' || (select count(*) from"
                        + " document_chunk) from document where status <> 'deleted'")
                .get(0);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {Files.PDF_BYTES_MIN, 65_535, 65_536, 65_537, 262_144, 524_288, 524_289, 3_000_001})
    void whatIsUploadedComesBackByteForByte(int bytes) {
        byte[] pdf = Files.pdf(bytes);
        String id = stored(pdf);
        assertTrue(Files.holds(teller, id, pdf), EXACT_CHUNKS);
    }

    @Test
    void aDownloadIsAnAttachmentThatNoBrowserRunsOrKeeps() {
        String id = Files.request(teller, customerId, "other", "x.txt", "text/plain; charset=utf-8")
                .header("Idempotency-Key", Bank.newKey())
                .body(Files.text("Grüße"))
                .post("/api/documents/upload")
                .then()
                .statusCode(201)
                .extract()
                .path("document_id");
        teller.get("/api/documents/{id}/content", id)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .header("Content-Length", "7")
                .header("Transfer-Encoding", nullValue())
                .header("Accept-Ranges", "none")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"x.txt\"; filename*=UTF-8''x.txt");
    }

    @Test
    void whoAsksForTheHeadIsToldAboutTheDocumentAndOpensNothing() {
        String id = stored(Files.pdf(70_000));
        head(teller, id)
                .then()
                .statusCode(200)
                .header("Content-Length", "70000")
                .header("Content-Type", "application/pdf")
                .header("Accept-Ranges", "none")
                .header("Transfer-Encoding", nullValue())
                .header("Content-Disposition", containsString("scan.pdf"));
        assertEquals(
                List.of("documents.read", "documents.upload"),
                Database.query("select action from audit_event where details ->> 'document_id' = '" + id
                        + "' order by action"));
        Person stranger = bank.customer(Bank.createCustomer(teller));
        head(stranger, id).then().statusCode(404).header("Content-Disposition", nullValue());
    }

    /** The contract lists no heads: each is that of its GET. */
    private static Response head(Person person, String id) {
        return RestAssured.given()
                .header("X-Forwarded-For", person.address())
                .header("Authorization", "Bearer " + person.token())
                .head("/api/documents/" + id + "/content");
    }

    @Test
    void aRangeIsRefusedClearly() {
        String id = stored(Files.pdf(100));
        Response answer = teller.request().header("Range", "bytes=0-9").get("/api/documents/" + id + "/content");
        refused(answer, 416, "range_not_supported");
        answer.then().header("Accept-Ranges", "none");
    }

    @Test
    void aNameOfAnyLanguageComesBackAndIsNowhereInTheDatabase() {
        String header = "attachment; filename*=UTF-8''Nguy%E1%BB%85n%20Vertrag.pdf";
        String id = Files.raw(teller, PDF)
                .queryParam("customer_id", customerId)
                .queryParam("retention_class", "contract")
                .header("Content-Disposition", header)
                .body(Files.pdf(20))
                .post("/api/documents/upload")
                .then()
                .statusCode(201)
                .body("name", nullValue())
                .extract()
                .path("document_id");
        teller.get("/api/documents/{id}", id).then().statusCode(200).body("name", equalTo("Nguyễn Vertrag.pdf"));
        teller.get("/api/documents/{id}/content", id)
                .then()
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"Nguy_n_Vertrag.pdf\"; filename*=UTF-8''Nguy%E1%BB%85n%20Vertrag.pdf");
        assertEquals(
                List.of("0"),
                Database.query("select count(*) from document d where d.id = '" + id
                        + "' and position('Vertrag' in d::text) > 0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachment; filename=\"../x.pdf\"",
                "attachment; filename=\".pdf\"",
                "attachment; filename=\"con.pdf\"",
                "attachment; filename=\"LPT1 .pdf\"",
                "attachment; filename=\"a:b.pdf\"",
                "attachment; filename*=UTF-8''a%2Fb.pdf",
                "attachment; filename*=UTF-8''a%5Cb.pdf",
                "attachment; filename*=UTF-8''a%00b.pdf",
                "attachment; filename*=UTF-8''a%0D%0Ab.pdf",
                "attachment; filename*=UTF-8''a%E2%80%AEfdp.pdf",
                "attachment; filename*=UTF-8''a%FFb.pdf",
                "attachment; filename*=UTF-8''a%E2%80%8Bb.pdf",
                "attachment; filename*=UTF-8''a%.pdf",
                "attachment; filename*=ISO-8859-1''a.pdf",
                "inline; filename=\"a.pdf\"",
                "attachment"
            })
    void aNameThatCouldDoHarmIsRefused(String header) {
        String before = remains();
        Files.raw(teller, PDF)
                .queryParam("customer_id", customerId)
                .queryParam("retention_class", "other")
                .header("Content-Disposition", header)
                .body(Files.pdf(20))
                .post("/api/documents/upload")
                .then()
                .statusCode(400)
                .body("errors.field", contains("content_disposition"));
        assertEquals(before, remains());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a PDF that is none          | scan.pdf  | application/pdf  | Hello, world
            a PDF called a text         | scan.txt  | application/pdf  | %PDF-1.7
            a text called a page        | page.html | text/plain       | Hello, world
            a page declared to be text  | page.txt  | text/plain       | ' <!DOCTYPE html><script>'
            a page as such              | page.html | text/html        | <html>
            a picture that runs         | logo.svg  | image/svg+xml    | <svg onload='x'/>
            a text with a null          | note.txt  | text/plain       | 'a\u0000b'
            a text of another encoding  | note.txt  | text/plain;charset=utf-16 | Hello
            a program                   | run.exe   | application/octet-stream | MZ
            """)
    void whatIsNotOfItsTypeIsRefusedAndLeavesNothing(String why, String name, String type, String content) {
        String before = remains();
        Response answer = Files.request(teller, customerId, "other", name, type)
                .body(Files.text(content.replace("\\u0000", "\0")))
                .post("/api/documents/upload");
        refused(answer, 422, "document_type_refused");
        assertEquals(before, remains(), why);
    }

    @Test
    void aTextThatEndsInHalfACharacterOrTurnsBinaryLateIsRefused() {
        String before = remains();
        byte[] half = {'a', (byte) 0xC3};
        byte[] late = "x".repeat(600_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        late[599_998] = (byte) 0xFF;
        for (byte[] content : List.of(half, late)) {
            Response answer = Files.request(teller, customerId, "other", "a.txt", TEXT)
                    .body(content)
                    .post("/api/documents/upload");
            refused(answer, 422, "document_type_refused");
        }
        assertEquals(before, remains());
    }

    @Test
    void anEmptyDocumentAndTheEicarTestFileAreRefused() {
        String before = remains();
        Response empty = Files.request(teller, customerId, "other", "a.txt", TEXT)
                .body(new byte[0])
                .post("/api/documents/upload");
        refused(empty, 422, "document_empty");
        String eicar =
                String.join("", "X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR", "-STANDARD", "-ANTIVIRUS", "-TEST-FILE!");
        Response found = Files.request(teller, customerId, "other", "a.txt", TEXT)
                .body(Files.text(eicar + "$H+H*\r\n"))
                .post("/api/documents/upload");
        refused(found, 422, "document_refused");
        assertEquals(before, remains());
        assertEquals(
                List.of("documents.upload document_refused", "document_malware high"),
                Database.query("select action || ' ' || coalesce(details ->> 'error', details ->> 'severity')"
                        + " from audit_event where details ->> 'request_id' = '" + found.path("request_id")
                        + "' order by action desc"));
    }

    @Test
    void theNextVersionHasTheNextNumberAndTheFormerStaysReadable() {
        byte[] first = Files.pdf(70_000);
        String one = stored(first);
        String two = Files.request(teller, customerId, "other", "scan.pdf", PDF)
                .queryParam("replaces", one)
                .body(Files.pdf(20))
                .post("/api/documents/upload")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("lineage_id", equalTo(one))
                .extract()
                .path("document_id");
        assertTrue(Files.holds(teller, one, first));
        teller.request()
                .queryParam("customer_id", customerId)
                .queryParam("limit", 2)
                .get("/api/documents")
                .then()
                .statusCode(200)
                .body("items.document_id", contains(two, one))
                .body("items.version", contains(2, 1));
    }

    @Test
    void aRepeatedKeyAnswersTheFirstUploadAndStoresNothing() {
        byte[] pdf = Files.pdf(70_000);
        String key = Bank.newKey();
        String id = keyed(key, pdf).then().statusCode(201).extract().path("document_id");
        String before = remains();
        keyed(key, pdf)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("document_id", equalTo(id));
        refused(keyed(key, Files.pdf(70_000)), 422, "idempotency_key_reused");
        assertEquals(before, remains());
    }

    private static Response keyed(String key, byte[] pdf) {
        return Files.request(teller, customerId, "other", "scan.pdf", PDF)
                .header("Idempotency-Key", key)
                .body(pdf)
                .post("/api/documents/upload");
    }

    @Test
    void aCustomerHasItsOwnDocumentsAndKnowsNoOthers() {
        String otherId = Bank.createCustomer(teller);
        Person customer = bank.customer(otherId);
        String foreign = stored(Files.pdf(30));
        String own = Files.upload(customer, otherId, Files.pdf(30))
                .then()
                .statusCode(201)
                .extract()
                .path("document_id");
        customer.get("/api/documents/{id}", own).then().statusCode(200).body("uploaded_by", nullValue());
        refused(customer.get("/api/documents/{id}", foreign), 404, "document_not_found");
        refused(customer.get("/api/documents/{id}/content", foreign), 404, "document_not_found");
        refused(customer.get("/api/documents?customer_id=" + customerId), 404, "customer_not_found");
        refused(Files.upload(customer, customerId, Files.pdf(30)), 404, "customer_not_found");
        Response replacing = Files.request(customer, otherId, "other", "scan.pdf", PDF)
                .queryParam("replaces", foreign)
                .body(Files.pdf(20))
                .post("/api/documents/upload");
        refused(replacing, 404, "document_not_found");
        for (String kept : List.of("contract", "identity", "correspondence")) {
            refused(Files.upload(customer, otherId, kept), 422, "class_kept_by_staff");
        }
        Response deleting = customer.post("/api/documents/delete", Map.of("document_id", own));
        refused(deleting, 403, "access_denied");
        refused(Files.upload(teller, java.util.UUID.randomUUID().toString(), Files.pdf(20)), 404, "customer_not_found");
    }

    @Test
    void aDocumentIsNotDeletedBeforeItsTimeAndThenWithItsKeyAndContent() {
        for (String held : List.of("contract", "identity", "correspondence")) {
            String id = Files.upload(teller, customerId, held).path("document_id");
            Response answer = admin.post("/api/documents/delete", Map.of("document_id", id));
            refused(answer, 409, "retention_holds");
            answer.then().body("keep_until", held.equals("identity") ? nullValue() : not(nullValue()));
        }
        String id = stored(Files.pdf(70_000));
        refused(teller.post("/api/documents/delete", Map.of("document_id", id)), 403, "access_denied");
        admin.post("/api/documents/delete", Map.of("document_id", id))
                .then()
                .statusCode(200)
                .body("status", equalTo("deleted"));
        refused(teller.get("/api/documents/{id}", id), 404, "document_not_found");
        refused(admin.post("/api/documents/delete", Map.of("document_id", id)), 404, "document_not_found");
        assertEquals(
                List.of("t"),
                Database.query("select status = 'deleted' and name_sealed is null and header_sealed is null"
                        + " and not exists (select from document_chunk where document_id = d.id) from document d"
                        + " where id = '" + id + "'"));
    }

    /** Five years from the end of the relationship: the command and the run that deletes on schedule ask the same. */
    @Test
    void aPaperOfIdentityIsDeletedByTheCommandOnceItIsDue() {
        String customer = Bank.createCustomer(teller);
        String id = Files.upload(teller, customer, "identity").path("document_id");
        String ended = "update customer set created_at = created_at - interval '%s days' where id = '" + customer + "'";
        Database.change(ended.formatted("1825"));
        refused(admin.post("/api/documents/delete", Map.of("document_id", id)), 409, "retention_holds");
        Database.change(ended.formatted("2"));
        admin.post("/api/documents/delete", Map.of("document_id", id)).then().statusCode(200);
        assertEquals(
                List.of("deleted t"),
                Database.query("select status || ' ' || case when keep_until <= deleted_at then 't' end from document"
                        + " where id = '" + id + "'"));
    }

    @Test
    void aPaperOfIdentityOfWhoHasAnAccountIsKept() {
        String customer = Bank.createCustomer(teller);
        String id = Files.upload(teller, customer, "identity").path("document_id");
        Bank.openAccount(teller, customer, "EUR");
        Database.change(
                "update customer set created_at = created_at - interval '9000 days' where id = '" + customer + "'");
        refused(admin.post("/api/documents/delete", Map.of("document_id", id)), 409, "retention_holds");
    }

    /** As if 32 MiB and more had been uploaded; the service dies behind the deletion. */
    @Test
    void whatIsLeftOfALargeDocumentThatWasDeletedIsRemovedByTheJob() throws Throwable {
        String id = stored(Files.pdf(20));
        Database.change(
                "insert into document_chunk select '" + id + "', n, '\\x0000000000000000000000000000000000' from"
                        + " generate_series(1, " + 2 * DeletedContents.CHUNKS_A_SLICE + ") n");
        admin.post("/api/documents/delete", Map.of("document_id", id)).then().statusCode(200);
        String left = "select count(*) from document_chunk where document_id = '" + id + "'";
        assertEquals(List.of(Integer.toString(DeletedContents.CHUNKS_A_SLICE + 1)), Database.query(left));
        refused(teller.get("/api/documents/{id}/content", id), 404, "document_not_found");
        VertxContextSupport.subscribeAndAwait(contents::remove);
        assertEquals(List.of("0"), Database.query(left));
        assertEquals(List.of("0"), Database.query("select chunk_count from document where id = '" + id + "'"));
    }

    @Test
    void theDatabaseItselfKeepsWhatMustBeKept() {
        String id = Files.upload(teller, customerId, "contract").path("document_id");
        assertEquals(
                "23514",
                Database.refusal(
                        "bulwark_app",
                        "update document set status = 'deleted', deleted_at = now(), name_sealed = null,"
                                + " header_sealed = null where id = '" + id + "'"));
    }

    @Test
    void everyReadIsAudited() {
        String id = stored(Files.pdf(20));
        teller.get("/api/documents/{id}", id);
        teller.get("/api/documents/{id}/content", id);
        assertEquals(
                List.of("documents.content", "documents.read", "documents.upload"),
                Database.query("select action from audit_event where details ->> 'document_id' = '" + id
                        + "' and user_id = '" + teller.userId() + "' order by action"));
    }

    @Test
    void aNewDataKeyTakesTheDocumentsOver() throws Throwable {
        byte[] pdf = Files.pdf(70_000);
        String id = stored(pdf);
        String sealed = "select encode(header_sealed, 'hex') from document where id = '" + id + "'";
        List<String> before = Database.query(sealed);
        admin.post("/api/security/rotate-keys", Map.of()).then().statusCode(200);
        rotations.run();
        assertTrue(!before.equals(Database.query(sealed)));
        Database.change(
                "update data_key set retired_at = retired_at - interval '11 minutes' where retired_at is not null");
        rotations.run();
        assertTrue(Files.holds(teller, id, pdf));
    }
}
