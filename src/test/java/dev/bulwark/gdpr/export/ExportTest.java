package dev.bulwark.gdpr.export;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.customers.Customers;
import dev.bulwark.encryption.files.SealedFiles;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ExportTest {

    private static final String REASON = "Letter of the customer of today";

    @Inject
    Bank bank;

    @Inject
    Customers customers;

    @TempDir
    Path directory;

    private Person clerk;
    private Person teller;
    private String id;
    private String ssn;

    @BeforeEach
    void know() {
        clerk = bank.staff("customer_service");
        teller = bank.staff("teller");
        ssn = Bank.newSsn();
        Map<String, Object> body = new HashMap<>(Map.of(
                "name", "Zoë O'Brien",
                "email", "zoe@customer.test",
                "phone", "+14155550142",
                "ssn", ssn,
                "address", "5 \"Rose & Crown\" Lane"));
        id = teller.post("/api/customers/create", body)
                .then()
                .statusCode(201)
                .extract()
                .path("customer_id");
    }

    private Response export(Person person) {
        return person.request().header("X-Reason", REASON).get("/api/gdpr/export/{id}", id);
    }

    @Test
    void hasTheShapeOfTheSpecificationAtItsTop() {
        String account = Bank.openAccount(teller, id, "EUR");
        Bank.deposit(teller, account, "12.50");
        Response answer = export(clerk);
        answer.then()
                .statusCode(200)
                .header("Content-Type", "application/json")
                .body("personal_info.name", equalTo("Zoë O'Brien"))
                .body("personal_info.email", equalTo("zoe@customer.test"))
                .body("personal_info.phone", equalTo("+14155550142"))
                .body("personal_info.ssn", equalTo(ssn))
                .body("accounts.account_id", contains(account))
                .body("accounts[0].posted", equalTo("12.50"))
                .body("transactions", hasSize(1))
                .body("transactions[0].amount", equalTo("12.50"))
                .body("loans", empty())
                .body("documents", empty())
                .body("recipients", empty())
                .body("customer_id", equalTo(id))
                .body("processing.purpose", hasItem("to find the customer whom staff serves"));
        assertTrue(answer.asString().startsWith("{\"personal_info\":{\"name\":"), answer.asString());
    }

    @Test
    void tellsWhoLookedByRoleAndByNoName() {
        teller.get("/api/customers/{id}", id).then().statusCode(200);
        teller.post("/api/customers/search", Map.of("search_term", ssn))
                .then()
                .statusCode(200)
                .body("items.customer_id", contains(id));
        Response answer = export(clerk);
        answer.then()
                .body("access.action", contains("customers.read", "customers.search", "gdpr.export"))
                .body("access.role", contains("teller", "teller", "customer_service"));
        assertFalse(answer.asString().contains(teller.userId().toString()));
        assertFalse(answer.asString().contains(clerk.username()));
    }

    @Test
    void staffSaysWhyAndHasAFreshProof() {
        clerk.get("/api/gdpr/export/{id}", id)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("X-Reason"))
                .body("errors[0].in", equalTo("header"));
        export(customers.provedLongAgo(clerk)).then().statusCode(401).body("code", equalTo("step_up_required"));
        export(teller).then().statusCode(403);
        assertEquals(List.of(), recorded());
    }

    private List<String> recorded() {
        return Database.query(
                "select format || ' ' || (reason_sealed is not null) from gdpr_export where customer_id = '" + id
                        + "' order by id");
    }

    @Test
    void itIsRecordedWithItsReasonSealedAndAudited() {
        export(clerk).then().statusCode(200);
        assertEquals(List.of("json true"), recorded());
        assertEquals(
                List.of("gdpr_compliance"),
                Database.query(
                        "select event_type from audit_event where action = 'gdpr.export' and details->>'customer_id' = '"
                                + id + "'"));
        assertEquals(
                List.of(),
                Database.query("select id from audit_event where cast(details as text) like '%" + REASON + "%'"));
    }

    @Test
    void aCustomerTakesItsOwnWithoutAReasonAndNobodyElses() {
        Person own = bank.customer(id);
        customers
                .provedLongAgo(own)
                .get("/api/gdpr/export/{id}", id)
                .then()
                .statusCode(200)
                .body("users.username", contains(own.username()));
        assertEquals(List.of("json false"), recorded());
        own.get("/api/gdpr/export/{id}", Bank.createCustomer(teller))
                .then()
                .statusCode(404)
                .body("code", equalTo("customer_not_found"));
        clerk.request()
                .header("X-Reason", REASON)
                .get("/api/gdpr/export/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void anErasedCustomerReadsAsTheLiteralValues() {
        bank.staff("admin").request().post("/api/gdpr/delete/{id}", id).then().statusCode(200);
        export(clerk)
                .then()
                .statusCode(200)
                .body("personal_info.name", equalTo("Customer_" + id))
                .body("personal_info.email", equalTo("customer_" + id + "@anonymized.com"))
                .body("personal_info.phone", equalTo("000-000-0000"))
                .body("personal_info.ssn", equalTo("000-00-0000"));
    }

    private Response archive(Person person) {
        return person.request()
                .header("X-Reason", REASON)
                .accept("application/octet-stream")
                .get("/api/gdpr/export/{id}", id);
    }

    private static String password(Person person, String id) {
        return person.post("/api/gdpr/export-password", Map.of("customer_id", id))
                .then()
                .statusCode(201)
                .extract()
                .path("password");
    }

    private ZipFile opened(Person person) throws IOException {
        String password = password(person, id);
        Response answer = archive(person);
        answer.then().statusCode(200).header("Content-Disposition", "attachment; filename=\"export.zip.encrypted\"");
        Path sealed = Files.write(directory.resolve("export.zip.encrypted"), answer.asByteArray());
        Path plain = directory.resolve("export.zip");
        SealedFiles.open(sealed, plain, password.toCharArray());
        return new ZipFile(plain.toFile());
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void anArchiveOpensWithThePasswordThatWasToldApart() throws Exception {
        String document = dev.bulwark.support.Files.upload(teller, id, "other").path("document_id");
        String account = Bank.openAccount(teller, id, "EUR");
        teller.post(
                        "/api/accounts/deposit",
                        Bank.newKey(),
                        Map.of("account_id", account, "amount", "1.00", "currency", "EUR", "reference", "=1+1"))
                .then()
                .statusCode(201);
        try (ZipFile zip = opened(clerk)) {
            assertTrue(text(zip, "data.json").contains("zoe@customer.test"));
            assertTrue(text(zip, "csv/personal_info.csv").contains("Zoë O'Brien"));
            assertTrue(text(zip, "csv/transactions.csv").contains("\"'=1+1\""), text(zip, "csv/transactions.csv"));
            assertArrayEquals(
                    dev.bulwark.support.Files.text("Dear bank, " + id),
                    zip.getInputStream(zip.getEntry("documents/1-letter.txt")).readAllBytes());
            String page = text(zip, "index.html");
            assertTrue(page.contains("5 &quot;Rose &amp; Crown&quot; Lane"));
            assertFalse(page.contains("<script"));
            assertTrue(text(zip, "manifest.json").contains("data.json"));
            assertTrue(text(zip, "data.json").contains(document));
        }
        keepForVerification();
    }

    /** Checked offline, by the operator's command. */
    private void keepForVerification() throws Exception {
        Path keys = Files.writeString(
                directory.resolve("keys.json"),
                RestAssured.get("/.well-known/audit-keys.json").asString());
        String archive = directory.resolve("export.zip").toString();
        assertEquals(0, dev.bulwark.cli.Ran.ran("verify-copy", archive, "--key", keys.toString()));
    }

    @Test
    void aPasswordOpensOneArchive() {
        archive(clerk).then().statusCode(409).body("code", equalTo("export_password_needed"));
        password(clerk, id);
        archive(bank.staff("customer_service")).then().statusCode(409);
        archive(clerk).then().statusCode(200);
        archive(clerk).then().statusCode(409);
        assertEquals(List.of("archive true"), recorded());
    }

    @Test
    void aReplayTellsNoPassword() {
        String key = Bank.newKey();
        Map<String, Object> body = Map.of("customer_id", id);
        clerk.post("/api/gdpr/export-password", key, body)
                .then()
                .statusCode(201)
                .body("$", org.hamcrest.Matchers.hasKey("password"));
        clerk.post("/api/gdpr/export-password", key, body)
                .then()
                .statusCode(201)
                .body("$", not(org.hamcrest.Matchers.hasKey("password")));
    }

    @Test
    void whoTakesNeitherJsonNorArchivesGetsNothing() {
        clerk.request()
                .header("X-Reason", REASON)
                .accept("text/html")
                .get("/api/gdpr/export/{id}", id)
                .then()
                .statusCode(406);
    }
}
