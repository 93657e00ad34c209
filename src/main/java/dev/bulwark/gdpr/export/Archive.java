package dev.bulwark.gdpr.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.encryption.files.SealedOutputStream;
import dev.bulwark.evidence.Statements;
import dev.bulwark.gdpr.export.ExportWalk.Page;
import dev.bulwark.platform.Csv;
import dev.bulwark.platform.privacy.ExportPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive that is sealed while it is written: data.json, a file of CSV for each part, the documents, a page to read, and at
 * last a signed manifest of them all. For workers, one call after the other; {@link #take} gives what is sealed so far.
 */
final class Archive {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?");

    static final String MANIFEST = "manifest.json";

    /** In the header {@code typ} of the manifest's signature. */
    static final String TYPE = "export-manifest";

    /** @param name as the customer knows it */
    record Document(UUID id, String name) {}

    private final UUID customerId;
    private final Instant now;
    private final ObjectMapper mapper;
    private final ProcessingSummary processing;
    private final Statements statements;
    private final ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    private final ZipOutputStream zip;
    private final MessageDigest digest = sha256();
    private final OutputStream entry;
    private final ArrayNode files = JsonNodeFactory.instance.arrayNode();
    private final List<Document> documents = new ArrayList<>();
    private final HtmlPage page = new HtmlPage();
    private JsonExport json;
    private String open;

    /** Takes a quarter of a second of CPU for the password. */
    Archive(
            UUID customerId,
            char[] password,
            Instant now,
            ObjectMapper mapper,
            ProcessingSummary processing,
            Statements statements)
            throws IOException {
        this.customerId = customerId;
        this.now = now;
        this.mapper = mapper;
        this.processing = processing;
        this.statements = statements;
        this.zip = new ZipOutputStream(new SealedOutputStream(sealed, password), StandardCharsets.UTF_8);
        this.entry = new DigestOutputStream(zip, digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }

    /** What was sealed since the last call. */
    byte[] take() {
        byte[] part = sealed.toByteArray();
        sealed.reset();
        return part;
    }

    List<Document> documents() {
        return documents;
    }

    void begin(String name) throws IOException {
        open = name;
        zip.putNextEntry(new ZipEntry(name));
    }

    void write(byte[] part) throws IOException {
        entry.write(part);
    }

    void end() throws IOException {
        zip.closeEntry();
        files.addObject().put("name", open).put("sha256", HexFormat.of().formatHex(digest.digest()));
    }

    /** A page of the first walk. */
    void addJson(Page rows) throws IOException {
        if (json == null) {
            begin("data.json");
            json = new JsonExport(entry, mapper, processing);
        }
        json.add(rows);
        page.add(rows);
        if (rows.source().part() == ExportPart.DOCUMENTS) {
            rows.rows()
                    .forEach(row -> documents.add(new Document(
                            UUID.fromString(row.get("document_id").toString()), String.valueOf(row.get("name")))));
        }
    }

    void endJson() throws IOException {
        json.end(customerId, now);
        end();
    }

    /** A page of the second walk. */
    void addCsv(Page rows) throws IOException {
        List<String> names = rows.source().fields();
        if (rows.first()) {
            begin("csv/" + rows.source().part().text() + ".csv");
            write(line(String.join(",", names)));
        }
        for (Map<String, Object> row : rows.rows()) {
            write(line(names.stream()
                    .map(name -> row.get(name) == null ? "" : cell(row.get(name).toString()))
                    .collect(Collectors.joining(","))));
        }
        if (rows.last()) {
            end();
        }
    }

    /** A number stays one, a negative one too: no program runs it, and others are to read it (GDPR, Art. 20). */
    private static String cell(String value) {
        return NUMBER.matcher(value).matches() ? value : Csv.text(value);
    }

    private static byte[] line(String line) {
        return (line + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The customer's own name for it, without what leads out of the folder, behind the number that makes it the only one. */
    void beginDocument(Document document) throws IOException {
        int number = documents.indexOf(document) + 1;
        begin("documents/" + number + '-' + document.name().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_"));
    }

    /** Writes the page and the manifest, and the last sealed chunk. */
    void finish() throws IOException {
        begin("index.html");
        write(page.write(processing, now).getBytes(StandardCharsets.UTF_8));
        end();
        ObjectNode manifest = JsonNodeFactory.instance
                .objectNode()
                .put("type", TYPE)
                .put("customer_id", customerId.toString())
                .put("created_at", now.toString());
        manifest.set("files", files);
        begin(MANIFEST);
        write(statements.sign(TYPE, manifest).toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
    }
}
