package dev.bulwark.support;

import dev.bulwark.support.Bank.Person;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/** Documents to upload. */
public final class Files {

    public static final String TEXT = "text/plain";
    public static final String PDF = "application/pdf";

    private static final byte[] PDF_HEAD = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** Less is no PDF. */
    public static final int PDF_BYTES_MIN = 14;

    private Files() {}

    /** Something of this length that begins and ends as a PDF does, cannot be compressed and has no mark of an archive in it. */
    public static byte[] pdf(int bytes) {
        byte[] content = new byte[bytes];
        new SecureRandom().nextBytes(content);
        for (int n = 1; n < bytes; n++) {
            if (content[n - 1] == 'P' && content[n] == 'K') {
                content[n] = 0;
            }
        }
        System.arraycopy(PDF_HEAD, 0, content, 0, PDF_HEAD.length);
        System.arraycopy(PDF_END, 0, content, bytes - PDF_END.length, PDF_END.length);
        return content;
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A small text of this customer. */
    public static Response upload(Person person, String customerId, String retentionClass) {
        return request(person, customerId, retentionClass, "letter.txt", TEXT)
                .body(text("Dear bank, " + customerId))
                .post("/api/documents/upload");
    }

    /** A new PDF of this customer, which need not be kept. */
    public static Response upload(Person person, String customerId, byte[] pdf) {
        return request(person, customerId, "other", "scan.pdf", PDF).body(pdf).post("/api/documents/upload");
    }

    /** An upload without its body. */
    public static RequestSpecification request(
            Person person, String customerId, String retentionClass, String name, String type) {
        return raw(person, type)
                .queryParam("customer_id", customerId)
                .queryParam("retention_class", retentionClass)
                .header("Content-Disposition", "attachment; filename=\"" + name + '"');
    }

    /** A request of exactly this type: by itself the client would declare a charset, even of bytes. */
    public static RequestSpecification raw(Person person, String type) {
        EncoderConfig asIs = new EncoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return person.request().config(RestAssured.config().encoderConfig(asIs)).contentType(type);
    }

    /** Whether the document's content is this. */
    public static boolean holds(Person person, String documentId, byte[] content) {
        byte[] got = person.get("/api/documents/{id}/content", documentId)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Arrays.equals(content, got);
    }
}
