package dev.bulwark.evidence;

import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.evidence.export.ExportCheck;
import dev.bulwark.evidence.export.ExportStatement;
import dev.bulwark.evidence.tree.Signatures;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events in the forms of others, of which a stranger sees that nobody changed them. */
@QuarkusTest
class FormattedExportTest {

    private static final long SEALED_MAX_MILLIS = 30_000;

    private static Person auditor;
    private static Person teller;
    private static String customer;
    private static String keys;

    @Inject
    Bank bank;

    @BeforeEach
    void seal() {
        if (auditor == null) {
            auditor = bank.staff("auditor");
            teller = bank.staff("teller");
            customer = Bank.createCustomer(teller);
            keys = RestAssured.get("/.well-known/audit-keys.json").asString();
            Eventually.within(
                    SEALED_MAX_MILLIS,
                    () -> Database.query("select count(*) from audit_leaf l join audit_event e on e.id = l.event_id"
                                    + " where e.user_id = '" + teller.userId() + "' and e.action = 'customers.create'")
                            .equals(List.of("1")));
        }
    }

    private static Response export(String format) {
        return auditor.request()
                .queryParam("user_id", teller.userId())
                .queryParam("action", "customers.create")
                .queryParam("format", format)
                .get("/api/audit/export");
    }

    private static Optional<ExportStatement> check(String text) throws IOException {
        return ExportCheck.check(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Signatures.keys(keys));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "cef", "ocsf"})
    void whatIsExportedIsSignedToTheByte(String format) throws IOException {
        Response answer = export(format).then().statusCode(200).extract().response();
        String text = answer.asString();
        assertTrue(text.contains(customer), text);
        ExportStatement statement = check(text).orElseThrow();
        assertEquals(1, statement.events());
        assertEquals(format, statement.format());
        assertEquals(Map.of("user_id", teller.userId().toString(), "action", "customers.create"), statement.filter());
        assertTrue(statement.treeSize() > 0);
        assertEquals(Optional.empty(), check(text.replace(customer, customer.replace('0', '1'))), "changed");
        assertEquals(Optional.empty(), check(text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1)), "cut");
        assertEquals(Optional.empty(), check(text + "one more\n"), "added to");
        assertEquals(Optional.empty(), check(""), "empty");
    }

    /** Each is what was sealed, and neither is where it was: nothing is signed that the checkpoints do not sign. */
    @Test
    void eventsWhosePlacesWereExchangedAreNotSigned() throws IOException {
        exchangePlaces();
        try {
            assertFalse(isSigned());
        } finally {
            exchangePlaces();
        }
        assertTrue(isSigned());
    }

    private static void exchangePlaces() {
        Database.change("do $$ begin set local session_replication_role = replica;"
                + " create temp table moved on commit drop as select * from audit_leaf where position in (2, 3);"
                + " delete from audit_leaf where position in (2, 3);"
                + " insert into audit_leaf select 5 - position, event_id, hash, occurred_at from moved; end $$");
    }

    private static boolean isSigned() throws IOException {
        try {
            return check(export("csv").asString()).isPresent();
        } catch (Exception cutOff) {
            return false;
        }
    }

    @Test
    void theKeyOfAnotherSignsNothingHere() throws IOException {
        String text = export("csv").asString();
        JsonNode foreign = new ObjectMapper().readTree(keys);
        assertEquals(
                Optional.empty(),
                ExportCheck.check(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Signatures.keys("{\"keys\":[]}")));
        assertFalse(foreign.path("keys").isEmpty());
    }

    @Test
    void acceptChoosesTooAndNdjsonIsWhatIsSentToWhoDoesNotSay() {
        assertEquals(
                "text/csv;charset=UTF-8",
                auditor.request()
                        .accept("text/csv")
                        .queryParam("user_id", teller.userId())
                        .get("/api/audit/export")
                        .contentType());
        assertEquals(
                "application/x-ndjson",
                auditor.get("/api/audit/export?position=1000000000").contentType());
    }

    @Test
    void timesChoose() throws IOException {
        String none = auditor.request()
                .queryParam("format", "csv")
                .queryParam("from", "2100-01-01T00:00:00Z")
                .get("/api/audit/export")
                .asString();
        assertEquals(0, check(none).orElseThrow().events());
        String all = auditor.request()
                .queryParam("format", "csv")
                .queryParam("user_id", teller.userId())
                .queryParam("from", "2000-01-01T00:00:00Z")
                .queryParam("to", "2100-01-01T00:00:00Z")
                .get("/api/audit/export")
                .asString();
        assertTrue(check(all).orElseThrow().events() >= 2, all);
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        auditor.get("/api/audit/export?action=auth.login&status=failed")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("action", "status"));
        auditor.get("/api/audit/export?format=csv&position=7").then().statusCode(400);
        auditor.get("/api/audit/export?format=xml").then().statusCode(400);
        auditor.get("/api/audit/export?format=csv&from=yesterday").then().statusCode(400);
        teller.get("/api/audit/export?format=csv").then().statusCode(403);
    }
}
