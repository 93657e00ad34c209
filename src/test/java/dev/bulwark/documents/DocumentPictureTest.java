package dev.bulwark.documents;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Archives;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Files;
import dev.bulwark.support.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are stored without what cameras write into them, and count as what is stored; and nothing is what it is not. */
@QuarkusTest
class DocumentPictureTest {

    private static final String JPEG = "image/jpeg";
    private static final int SEGMENT_BYTES = 60_000;
    private static final int SEGMENTS = 20;

    private static Person teller;
    private String customerId;

    @Inject
    Bank bank;

    @BeforeEach
    void open() {
        if (teller == null) {
            teller = bank.staff("teller");
        }
        customerId = Bank.createCustomer(teller);
    }

    private Response upload(String name, String type, byte[] content) {
        return Files.request(teller, customerId, "other", name, type)
                .body(content)
                .post("/api/documents/upload");
    }

    /** Of a customer who has nothing else: the document is this, and no more of the quota is taken than it is long. */
    private void assertStored(byte[] expected, Response answer) {
        String id = answer.then()
                .statusCode(201)
                .body("size_bytes", equalTo(expected.length))
                .extract()
                .path("document_id");
        assertTrue(Files.holds(teller, id, expected));
        assertEquals(
                List.of("1 " + expected.length + ' ' + expected.length),
                Database.query(
                        "select documents || ' ' || bytes || ' ' || (select reserved_bytes from document where id = '"
                                + id + "') from document_usage where customer_id = '" + customerId + "'"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void aPhotoIsStoredWithoutPlaceDeviceAndTimeAndCountsAsWhatIsStored(int orientation) {
        assertStored(Pictures.bare(orientation), upload("photo.jpg", JPEG, Pictures.photo(orientation)));
    }

    @Test
    void aPngIsStoredWithoutWhatIsNotShown() {
        assertStored(Pictures.png(), upload("scan.png", "image/png", Pictures.annotatedPng()));
    }

    private static byte[] segment(int code, int n) {
        byte[] body = new byte[SEGMENT_BYTES];
        java.util.Arrays.fill(body, (byte) n);
        byte[] mark = Pictures.ascii("ICC_PROFILE\0");
        System.arraycopy(mark, 0, body, 0, mark.length);
        return Pictures.segment(code, body);
    }

    private static byte[] picture(IntStream codes) {
        return Pictures.withSegments(
                Pictures.jpeg(), codes.mapToObj(code -> segment(code, code)).toArray(byte[][]::new));
    }

    /** Whole parts of it are stored, parts of parts, and nothing; with a last part of which nothing is. */
    @Test
    void aLargePictureIsCutIntoChunksAnew() {
        IntStream mixed = IntStream.range(0, SEGMENTS).flatMap(n -> IntStream.of(0xE2, 0xE2, 0xE2, 0xFE, 0xEF));
        IntStream dropped = IntStream.range(0, SEGMENTS).map(n -> 0xFE);
        byte[] notes = Pictures.join(new byte[UploadService.PART_BYTES * 2], Pictures.ascii("SEFT"));
        byte[] sent = Pictures.join(picture(IntStream.concat(mixed, dropped)), notes);
        byte[] stored = picture(IntStream.range(0, 3 * SEGMENTS).map(n -> 0xE2));
        assertStored(stored, upload("photo.jpg", JPEG, sent));
    }

    static Stream<byte[]> harmful() {
        return Stream.of(Archives.zip(), Archives.docx(), Pictures.ascii("<!DOCTYPE html><script>alert(1)</script>"));
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void aDocumentThatIsSomethingElseTooIsRefused(byte[] behind) {
        List<Response> answers = List.of(
                upload("scan.pdf", Files.PDF, Pictures.join(Files.pdf(70_000), behind)),
                upload("photo.jpg", JPEG, Pictures.join(Pictures.photo(6), behind)),
                upload("scan.png", "image/png", Pictures.join(Pictures.png(), behind)),
                upload("note.txt", Files.TEXT, Pictures.join(Files.text("\u00A0"), behind)));
        answers.forEach(answer -> answer.then().statusCode(422).body("code", equalTo("document_type_refused")));
        assertEquals(
                List.of("0"), Database.query("select count(*) from document where customer_id = '" + customerId + "'"));
    }
}
