package dev.bulwark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import dev.bulwark.support.ProductionDatabase;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants values about a customer by every way in, erases it, and looks for them in every row of the database, in searches, in the
 * export and in the log; then restores a backup of before.
 */
class ErasureIT {

    private static final Map<String, String> PLANTED = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("name", "Perpetua Winterbottom"),
            Map.entry("ssn", "983-21-0987"),
            Map.entry("email", "winterbottom@canary.test"),
            Map.entry("phone", "+14159990455"),
            Map.entry("date_of_birth", "1966-07-19"),
            Map.entry("address", "3 Winterbottom Mews"),
            Map.entry("former name", "Perpetua Featherstone"),
            Map.entry("former email", "featherstone@canary.test"),
            Map.entry("former phone", "+14159990466"),
            Map.entry("former address", "8 Featherstone Gate"),
            Map.entry("reason of a freeze", "Winterbottom reported a theft"),
            Map.entry("reason of a reveal", "Winterbottom knew the word"),
            Map.entry("reason of an export", "Winterbottom wrote a letter"),
            Map.entry("purpose of a loan", "Winterbottom buys a barge"),
            Map.entry("reason of a rejection", "Winterbottom earns nothing"),
            Map.entry("name of a document", "winterbottom-will"),
            Map.entry("text of a document", "I, Perpetua, leave the barge to nobody"),
            Map.entry("user", "pwinterbottom"),
            Map.entry("address of a user", "perpetua@canary.test"),
            Map.entry("reason of a second document", "winterbottom-deed")));

    @TempDir
    Path directory;

    @Test
    void nothingIsLeftOfWhoWasErasedAndABackupBringsNobodyBack() throws Exception {
        RestAssured.reset();
        try (Production production = new Production()) {
            Map<String, String> variables = production.variables();
            variables.put("BULWARK_RATE_LIMIT_AUTHENTICATED", "10000/1h");
            variables.put("BULWARK_DOCUMENT_SCANNER", "none");
            variables.put(
                    "BULWARK_GDPR_ERASURE_FILE",
                    directory.resolve("erasures.log").toString());
            variables.put(
                    "BULWARK_AUDIT_ANCHOR_FILE",
                    directory.resolve("checkpoints.log").toString());
            production.start(variables);
            Keeper keeper = Keeper.firstOf(production);
            String id = plant(production, keeper);
            production.stop();
            backUp(production.database());
            production.start(Production.laterVariables(variables));

            Response answer = Keeper.of(production).request().post(production.url() + "/api/gdpr/delete/" + id);
            String receipt = expect(200, answer).path("receipt_id");
            assertErased(production, id, receipt);

            production.stop();
            restore(production.database());
            // The record of who did what was put back too, on purpose: the witness of what came after begins anew.
            Files.delete(directory.resolve("checkpoints.log"));
            assertEquals(
                    List.of("active"),
                    production.database().query("select status from customer where id = '" + id + "'"));
            production.start(Production.laterVariables(variables));
            assertErased(production, id, receipt);
            assertTrue(production.output().contains("was erased again"), production.output());
        }
    }

    private void assertErased(Production production, String id, String receipt) throws Exception {
        Keeper keeper = Keeper.of(production);
        String url = production.url();
        Map<String, String> places = rows(production.database());
        places.put("log", production.output());
        places.put(
                "record",
                expect(200, keeper.request().get(url + "/api/customers/" + id)).asString());
        places.put(
                "export",
                expect(200, keeper.request().header("X-Reason", "To see").get(url + "/api/gdpr/export/" + id))
                        .asString());
        for (String field : List.of("name", "ssn", "email", "phone")) {
            Response found =
                    expect(200, keeper.post("/api/customers/search", Map.of("search_term", PLANTED.get(field))));
            assertEquals(List.of(), found.path("items"), field);
        }
        assertEquals(List.of(), found(places));
        assertEquals(
                List.of("0"),
                production.database().query("select count(*) from data_key where subject_id = '" + id + "'"));
        assertEquals(List.of("0"), production.database().query("select count(*) from document_chunk"));
        Response told = expect(200, keeper.request().get(url + "/api/gdpr/receipts/" + receipt));
        Path file = Files.writeString(directory.resolve("receipt.json"), told.asString());
        Path keys = Files.writeString(
                directory.resolve("keys.json"),
                RestAssured.get(url + "/.well-known/audit-keys.json").asString());
        Process verify = Production.command("verify-receipt", file.toString(), "--key", keys.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes());
        assertEquals(0, verify.waitFor(), said);
        assertTrue(expect(200, keeper.request().get(url + "/api/audit/verify")).<Boolean>path("valid"));
        assertEquals(List.of(), production.database().query("select invariant from ledger_broken_invariant"));
    }

    /** Every column of every row, as text. */
    private static Map<String, String> rows(ProductionDatabase database) throws Exception {
        Map<String, String> rows = new LinkedHashMap<>();
        try (Connection connection = database.connection("core");
                Statement statement = connection.createStatement()) {
            List<String> tables = database.query("select table_name from information_schema.tables"
                    + " where table_schema = 'public' and table_type = 'BASE TABLE'");
            for (String table : tables) {
                StringBuilder text = new StringBuilder();
                try (ResultSet row = statement.executeQuery("select cast(t as text) from \"" + table + "\" t")) {
                    while (row.next()) {
                        text.append(row.getString(1)).append('\n');
                    }
                }
                rows.put("table " + table, text.toString());
            }
        }
        return rows;
    }

    private static List<String> found(Map<String, String> places) {
        List<String> found = new ArrayList<>();
        for (String value : PLANTED.values()) {
            String hex = HexFormat.of().formatHex(value.getBytes());
            places.forEach((place, content) -> {
                if (content.contains(value) || content.contains(hex)) {
                    found.add(value + " in " + place);
                }
            });
        }
        return found;
    }

    /** A copy that the service does not see. It has stopped, as nobody may be connected. */
    private static void backUp(ProductionDatabase database) throws Exception {
        asAdmin(database, "create database backup template core owner schema_owner");
    }

    private static void restore(ProductionDatabase database) throws Exception {
        asAdmin(database, "drop database core with (force)");
        asAdmin(database, "alter database backup rename to core");
    }

    private static void asAdmin(ProductionDatabase database, String sql) throws Exception {
        try (Connection connection = database.connection("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return the customer's id */
    private static String plant(Production production, Keeper keeper) throws Exception {
        Map<String, Object> customer = new LinkedHashMap<>();
        List.of("name", "email", "phone", "address")
                .forEach(field -> customer.put(field, PLANTED.get("former " + field)));
        customer.put("ssn", PLANTED.get("ssn"));
        customer.put("date_of_birth", PLANTED.get("date_of_birth"));
        String id = expect(201, keeper.post("/api/customers/create", customer)).path("customer_id");
        String url = production.url();
        String tag =
                expect(200, keeper.request().get(url + "/api/customers/" + id)).header("ETag");
        Map<String, Object> changes = new LinkedHashMap<>(Map.of("customer_id", id));
        List.of("name", "email", "phone", "address").forEach(field -> changes.put(field, PLANTED.get(field)));
        expect(200, keeper.request().header("If-Match", tag).body(changes).post(url + "/api/customers/update"));
        plantAccountAndLoan(keeper, id);
        expect(
                200,
                keeper.post(
                        "/api/customers/reveal",
                        Map.of(
                                "customer_id",
                                id,
                                "fields",
                                List.of("ssn"),
                                "reason",
                                PLANTED.get("reason of a reveal"))));
        expect(
                201,
                keeper.post(
                        "/api/users/create",
                        Map.of(
                                "username",
                                PLANTED.get("user"),
                                "role",
                                "customer",
                                "customer_id",
                                id,
                                "email",
                                PLANTED.get("address of a user"))));
        plantDocument(production, keeper, id, "name of a document");
        plantDocument(production, keeper, id, "reason of a second document");
        expect(
                200,
                keeper.request()
                        .header("X-Reason", PLANTED.get("reason of an export"))
                        .get(url + "/api/gdpr/export/" + id));
        return id;
    }

    private static void plantAccountAndLoan(Keeper keeper, String id) {
        String account = expect(
                        201,
                        keeper.post(
                                "/api/accounts/open", Map.of("customer_id", id, "currency", "EUR", "type", "checking")))
                .path("account_id");
        String reason = PLANTED.get("reason of a freeze");
        expect(
                200,
                keeper.post(
                        "/api/accounts/freeze", Map.of("account_id", account, "direction", "both", "reason", reason)));
        expect(200, keeper.post("/api/accounts/close", Map.of("account_id", account)));
        String loan = expect(
                        201,
                        keeper.post(
                                "/api/loans/apply",
                                Map.of(
                                        "customer_name",
                                        PLANTED.get("name"),
                                        "loan_amount",
                                        "1000.00",
                                        "ssn",
                                        PLANTED.get("ssn"),
                                        "email",
                                        PLANTED.get("email"),
                                        "phone",
                                        PLANTED.get("phone"),
                                        "purpose",
                                        PLANTED.get("purpose of a loan"),
                                        "customer_id",
                                        id)))
                .path("loan_id");
        expect(
                200,
                keeper.post(
                        "/api/loans/reject", Map.of("loan_id", loan, "reason", PLANTED.get("reason of a rejection"))));
    }

    private static void plantDocument(Production production, Keeper keeper, String id, String name) throws Exception {
        HttpResponse<String> stored = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(production.url()
                                        + "/api/documents/upload?retention_class=contract&customer_id=" + id))
                                .header("Authorization", "Bearer " + keeper.token())
                                .header("Content-Type", "text/plain")
                                .header("Content-Disposition", "attachment; filename=\"" + PLANTED.get(name) + ".txt\"")
                                .POST(BodyPublishers.ofString(PLANTED.get("text of a document")))
                                .build(),
                        BodyHandlers.ofString());
        assertEquals(201, stored.statusCode(), stored.body());
        assertTrue(new JsonObject(stored.body()).containsKey("document_id"));
    }

    private static Response expect(int status, Response answer) {
        assertEquals(status, answer.statusCode(), answer::asString);
        return answer;
    }
}
