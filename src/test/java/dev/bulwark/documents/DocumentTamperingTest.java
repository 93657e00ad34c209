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
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with the database in his hands changes documents: seen, told to nobody but operators, and never sent. */
@QuarkusTest
class DocumentTamperingTest {

    private static final int CHUNKS = 6;
    private static final int BYTES = CHUNKS * 65_536 - 100;

    private static Person teller;
    private static String customerId;
    private static String other;

    @Inject
    Bank bank;

    private byte[] pdf;
    private String id;

    @BeforeEach
    void store() {
        if (teller == null) {
            teller = bank.staff("teller");
            customerId = Bank.createCustomer(teller);
            other = Files.upload(teller, customerId, Files.pdf(BYTES)).path("document_id");
        }
        pdf = Files.pdf(BYTES);
        id = Files.request(teller, customerId, "other", "scan.pdf", Files.PDF)
                .queryParam("replaces", other)
                .body(pdf)
                .post("/api/documents/upload")
                .path("document_id");
    }

    private void change(String sql) {
        Database.change("set session_replication_role = replica; "
                + sql.replace(":id", "'" + id + "'").replace(":other", "'" + other + "'"));
    }

    private void assertAlarmed() {
        Eventually.within(
                10_000,
                () -> !Database.query("select 1 from audit_event where action = 'cipher_tampering'"
                                + " and details ->> 'row_id' = '" + id + "'")
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from document_chunk where document_id = :id and number = 5",
                "delete from document_chunk where document_id = :id and number = 0",
                "delete from document_chunk where document_id = :id and number = 3",
                "insert into document_chunk select document_id, 6, sealed from document_chunk where document_id = :id and number = 5",
                "update document_chunk set sealed = substring(sealed from 1 for 65000) where document_id = :id and number = 2",
                "update document set size_bytes = size_bytes - 1 where id = :id",
                "update document set chunk_count = 5, size_bytes = 327680 where id = :id",
                "update document set media_type = 'text/plain' where id = :id",
                "update document set version = 7000 where id = :id",
                "update document set lineage_id = gen_random_uuid() where id = :id",
                "update document set header_sealed = (select header_sealed from document where id = :other) where id = :id",
                "update document set name_sealed = (select name_sealed from document where id = :other) where id = :id",
                "update document set header_sealed = set_byte(header_sealed, 60, get_byte(header_sealed, 60) # 1) where id = :id"
            })
    void whatIsNotWholeIsNotBegun(String sql) {
        change(sql);
        teller.get("/api/documents/{id}/content", id).then().statusCode(500).body("code", equalTo("document_damaged"));
        assertAlarmed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document_chunk set sealed = set_byte(sealed, 9, get_byte(sealed, 9) # 1) where document_id = :id and number = N",
                "update document_chunk c set sealed = o.sealed from document_chunk o where c.document_id = :id and c.number = N"
                        + " and o.document_id = :other and o.number = N",
                "update document_chunk c set sealed = o.sealed from document_chunk o where c.document_id = :id and c.number = N"
                        + " and o.document_id = :id and o.number = (N + 1) % 5"
            })
    void aChunkThatWasChangedOrMovedIsNotSent(String sql) throws Exception {
        change(sql.replace("N", "0"));
        assertBreaksBefore(1);
        assertAlarmed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document_chunk set sealed = set_byte(sealed, 9, get_byte(sealed, 9) # 1) where document_id = :id and number = 4",
                "update document_chunk c set sealed = o.sealed from document_chunk o where c.document_id = :id and c.number = 4"
                        + " and o.document_id = :other and o.number = 4"
            })
    void aDownloadUnderWayBreaksOffBeforeTheChunk(String sql) throws Exception {
        change(sql);
        assertBreaksBefore(4 * 65_536 + 1);
        assertAlarmed();
    }

    /** Whatever came is the document's beginning, and the end is no clean one. */
    private void assertBreaksBefore(int bytes) throws Exception {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://localhost:" + RestAssured.port + "/api/documents/" + id + "/content")
                        .toURL()
                        .openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + teller.token());
        connection.setRequestProperty("X-Forwarded-For", teller.address());
        byte[] got = new byte[BYTES];
        int length = 0;
        try (InputStream body = connection.getInputStream()) {
            for (int read = 0; read >= 0 && length < BYTES; read = body.read(got, length, BYTES - length)) {
                length += read;
            }
            assertEquals(BYTES, connection.getContentLengthLong(), "so the client sees that it is not whole");
        } catch (IOException refused) {
            assertEquals(500, connection.getResponseCode());
        }
        assertTrue(length < bytes, length + " bytes came");
        assertEquals(-1, Arrays.mismatch(Arrays.copyOf(got, length), Arrays.copyOf(pdf, length)));
    }

    @Test
    void anotherCustomerDoesNotGetADocumentByAChangeOfItsRow() {
        String otherCustomer = Bank.createCustomer(teller);
        change("update document set customer_id = '" + otherCustomer + "' where id = :id");
        teller.get("/api/documents/{id}/content", id).then().statusCode(500).body("code", equalTo("document_damaged"));
        assertAlarmed();
    }

    @Test
    void aDocumentThatNobodyTouchedComesWhole() {
        assertTrue(Files.holds(teller, id, pdf));
    }
}
