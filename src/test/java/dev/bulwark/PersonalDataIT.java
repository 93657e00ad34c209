package dev.bulwark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Eventually;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants values about people by every way in, and looks for them in all that a thief of a disk, a backup or a log would have:
 * the files of the database (tables, indexes, the write-ahead log), the service's log, its audit file, its metrics, and its refusals.
 */
class PersonalDataIT {

    /** Each found nowhere else: neither in the product nor in a name that PostgreSQL gives. */
    private static final Map<String, String> PLANTED = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("name", "Quisling Zyzzyva"),
            Map.entry("ssn", "987-65-4321"),
            Map.entry("email", "zyzzyva@canary.test"),
            Map.entry("phone", "+14159990187"),
            Map.entry("date_of_birth", "1977-11-13"),
            Map.entry("address", "77 Zyzzyva Row, Nowhere"),
            Map.entry("former name", "Ermengarde Vliegenthart"),
            Map.entry("former ssn", "986-54-3210"),
            Map.entry("former email", "vliegenthart@canary.test"),
            Map.entry("former phone", "+14159990288"),
            Map.entry("former address", "12 Vliegenthart Street"),
            Map.entry("refused name", "Wolfeschlegel <b>"),
            Map.entry("refused ssn", "985-43-21099"),
            Map.entry("refused email", "wolfeschlegel@@canary.test"),
            Map.entry("refused phone", "0018 WOLFESCHLEGEL"),
            Map.entry("refused address", "9 Wolfeschlegel\u0007Lane"),
            Map.entry("reason of a freeze", "Her son Thaddeus Brzeczyszczykiewicz took the card"),
            Map.entry("reason of a reset", "Phone of Perpetua Cholmondeley stolen"),
            Map.entry("address of a user", "cholmondeley@canary.test"),
            Map.entry("name of a document", "Fotheringay-Phipps"),
            Map.entry("text of a document", "I, Cuthbert Gorringe, owe my aunt Dahlia nothing"),
            Map.entry("later name", "Marmaduke Throckmorton"),
            Map.entry("later email", "throckmorton@canary.test"),
            Map.entry("reason of a reveal", "Caller knew the maiden name Winterbottom"),
            Map.entry("applicant's name", "Leocadia Szczebrzeszyn"),
            Map.entry("applicant's ssn", "984-32-1098"),
            Map.entry("applicant's email", "szczebrzeszyn@canary.test"),
            Map.entry("applicant's phone", "+14159990399"),
            Map.entry("applicant's purpose", "Szczebrzeszyn buys a beetle"),
            Map.entry("reason of a rejection", "Szczebrzeszyn owes the Cholmeleys"),
            Map.entry("value of no member", "Featherstonehaugh")));

    private final List<String> refusals = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void whatIsKnownAboutPeopleIsNowhereInClear() throws Exception {
        RestAssured.reset();
        try (Production production =
                new Production(Map.of("log_statement", "none", "log_min_error_statement", "error"))) {
            Map<String, String> variables = production.variables();
            variables.put("BULWARK_RATE_LIMIT_AUTHENTICATED", "10000/1h");
            variables.put("BULWARK_DOCUMENT_SCANNER", "none");
            Path auditFile = directory.resolve("audit.log");
            variables.put("BULWARK_AUDIT_LOG_FILE", auditFile.toString());
            production.start(variables);
            Keeper keeper = Keeper.firstOf(production);
            plantDocument(production, keeper, plant(production, keeper));
            plantLoan(production, keeper);
            Map<String, String> places = new TreeMap<>();
            refusals.forEach(refusal -> places.merge("refusals", refusal, String::concat));
            places.put("log", production.output());
            Eventually.within(10_000, () -> text(auditFile).contains("loans.reject"));
            places.put("audit file", text(auditFile));
            places.put(
                    "metrics",
                    RestAssured.get(production.managementUrl() + "/q/metrics").asString());
            production.database().checkpoint();
            for (Path file : production.database().files()) {
                places.put(file.toString(), text(file));
            }
            assertEquals(List.of(), found(places, PLANTED.values()));
            assertCanSee(places);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void plantDocument(Production production, Keeper keeper, String customerId) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String documents = production.url() + "/api/documents/";
        HttpResponse<String> stored = client.send(
                HttpRequest.newBuilder(URI.create(documents + "upload?retention_class=other&customer_id=" + customerId))
                        .header("Authorization", "Bearer " + keeper.token())
                        .header("Content-Type", "text/plain")
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"" + PLANTED.get("name of a document") + ".txt\"")
                        .POST(BodyPublishers.ofString(PLANTED.get("text of a document")))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(201, stored.statusCode(), stored.body());
        String id = new JsonObject(stored.body()).getString("document_id");
        assertEquals(
                PLANTED.get("text of a document"),
                expect(200, keeper.request().get(documents + id + "/content")).asString());
    }

    private void plantLoan(Production production, Keeper keeper) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "customer_name", PLANTED.get("applicant's name"),
                "loan_amount", "10000.00",
                "ssn", PLANTED.get("applicant's ssn"),
                "email", PLANTED.get("applicant's email"),
                "phone", PLANTED.get("applicant's phone"),
                "purpose", PLANTED.get("applicant's purpose")));
        String id = created(keeper.post("/api/loans/apply", body), "loan_id");
        body.put("customer_id", "01937f3c-0000-7000-8000-000000000000");
        refused(keeper.post("/api/loans/apply", body));
        body.put("nickname", PLANTED.get("applicant's name"));
        refused(keeper.post("/api/loans/apply", body));
        for (String field : List.of("name", "ssn", "email", "phone")) {
            expect(200, keeper.post("/api/loans/search", Map.of("search_term", PLANTED.get("applicant's " + field))));
        }
        expect(
                200,
                keeper.post(
                        "/api/loans/reject", Map.of("loan_id", id, "reason", PLANTED.get("reason of a rejection"))));
        assertEquals(
                PLANTED.get("applicant's purpose"),
                expect(200, keeper.request().get(production.url() + "/api/loans/" + id))
                        .path("purpose"));
    }

    /** @return the id of a customer */
    private String plant(Production production, Keeper keeper) {
        String id = created(keeper.post("/api/customers/create", customer("former ")), "customer_id");
        String account = created(
                keeper.post("/api/accounts/open", Map.of("customer_id", id, "currency", "EUR", "type", "checking")),
                "account_id");
        expect(
                200,
                keeper.post(
                        "/api/accounts/freeze",
                        Map.of(
                                "account_id",
                                account,
                                "direction",
                                "both",
                                "reason",
                                PLANTED.get("reason of a freeze"))));
        expect(201, keeper.post("/api/customers/create", customer("")));
        refused(keeper.post("/api/customers/create", customer("")));
        refused(keeper.post("/api/customers/create", customer("refused ")));
        refused(keeper.post("/api/customers/create", Map.of("nickname", PLANTED.get("value of no member"))));
        Response user = keeper.post(
                "/api/users/create",
                Map.of("username", "canary", "role", "teller", "email", PLANTED.get("address of a user")));
        refused(keeper.post(
                "/api/users/reset-mfa",
                Map.of("user_id", created(user, "user_id"), "reason", PLANTED.get("reason of a reset"))));
        String address = production.url() + "/api/customers/" + id;
        expect(200, keeper.post("/api/customers/reveal", reveal(id)));
        refused(keeper.request()
                .header("If-Match", "\"stale\"")
                .body(correction(id, ""))
                .post(production.url() + "/api/customers/update"));
        String tag = expect(200, keeper.request().get(address)).header("ETag");
        expect(
                200,
                keeper.request()
                        .header("If-Match", tag)
                        .body(correction(id, "later "))
                        .post(production.url() + "/api/customers/update"));
        for (String field : List.of("name", "email", "phone", "ssn")) {
            expect(200, keeper.post("/api/customers/search", Map.of("search_term", PLANTED.get(field))));
        }
        refused(keeper.post("/api/customers/search", Map.of("search_term", "", "nickname", PLANTED.get("ssn"))));
        expect(200, keeper.request().get(address + "/reveals"));
        return id;
    }

    private static Map<String, Object> reveal(String id) {
        return Map.of("customer_id", id, "fields", List.of("ssn"), "reason", PLANTED.get("reason of a reveal"));
    }

    /** Those of another customer are taken: his ssn is. */
    private static Map<String, Object> correction(String id, String kind) {
        Map<String, Object> body = customer(kind);
        body.values().removeIf(Objects::isNull);
        body.put("customer_id", id);
        return body;
    }

    private static Map<String, Object> customer(String kind) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : List.of("name", "email", "phone", "ssn", "address")) {
            body.put(field, PLANTED.get(kind + field));
        }
        if (kind.isEmpty()) {
            body.put("date_of_birth", PLANTED.get("date_of_birth"));
        }
        return body;
    }

    private static String created(Response answer, String member) {
        return expect(201, answer).path(member);
    }

    private static Response expect(int status, Response answer) {
        assertEquals(status, answer.statusCode(), answer::asString);
        return answer;
    }

    private void refused(Response answer) {
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.asString());
        refusals.add(answer.asString());
    }

    /** As it is, in hexadecimal digits, and without what people put between digits. */
    private static List<String> found(Map<String, String> places, Iterable<String> values) {
        List<String> found = new ArrayList<>();
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            String digits = value.replaceAll("[^0-9]", "");
            List<String> forms = new ArrayList<>(List.of(
                    new String(bytes, StandardCharsets.ISO_8859_1),
                    HexFormat.of().formatHex(bytes)));
            if (digits.length() >= 8 && !digits.equals(value)) {
                forms.add(digits);
            }
            places.forEach((place, content) ->
                    forms.stream().filter(content::contains).forEach(form -> found.add(form + " in " + place)));
        }
        return found;
    }

    /** The search itself finds what is stored in clear: in a table, in the write-ahead log, in the log and the metrics. */
    private static void assertCanSee(Map<String, String> places) throws IOException {
        List<String> found = found(places, List.of("users.create", "bulwark", "http_server_requests"));
        for (String where : List.of(
                "users.create in .*base.*",
                "users.create in .*pg_wal.*",
                "bulwark in log",
                "users.create in audit file",
                "http_server_requests in metrics")) {
            assertTrue(found.stream().anyMatch(place -> place.matches("(?s)" + where)), where + " of " + found);
        }
    }
}
