package dev.bulwark.gdpr.holds;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Files;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While a legal hold stands, nothing about the customer is deleted. */
@QuarkusTest
class LegalHoldTest {

    private static final String PLACE = "/api/gdpr/legal-holds/place";
    private static final String LIFT = "/api/gdpr/legal-holds/lift";
    private static final String LIST = "/api/gdpr/legal-holds?customer_id={id}";
    private static final String REASON = "The public prosecutor asks for the records of Mr. Quux";

    private static Person compliance;
    private static Person teller;
    private static Person admin;

    private String customerId;

    @Inject
    Bank bank;

    @BeforeEach
    void people() {
        if (compliance == null) {
            compliance = bank.staff("compliance");
            teller = bank.staff("teller");
            admin = bank.staff("admin");
        }
        customerId = Bank.createCustomer(teller);
    }

    private Response place() {
        return compliance.post(PLACE, Map.of("customer_id", customerId, "reason", REASON, "reference", "4 Js 120/26"));
    }

    private String standing() {
        return place().then()
                .statusCode(201)
                .body("status", equalTo("standing"))
                .body(not(containsString("Quux")))
                .extract()
                .path("hold_id");
    }

    private static Response lift(String holdId) {
        return compliance.post(LIFT, Map.of("hold_id", holdId, "reason", "The proceedings are over"));
    }

    private String document() {
        return Files.upload(teller, customerId, "other")
                .then()
                .statusCode(201)
                .extract()
                .path("document_id");
    }

    private static Response delete(String documentId) {
        return admin.post("/api/documents/delete", Map.of("document_id", documentId));
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void aHoldStandsUntilItIsLiftedAndItsStoryRemains() {
        String holdId = standing();
        compliance
                .get(LIST, customerId)
                .then()
                .statusCode(200)
                .body("items.hold_id", contains(holdId))
                .body("items[0].reason", equalTo(REASON))
                .body("items[0].reference", equalTo("4 Js 120/26"))
                .body("items[0].status", equalTo("standing"))
                .body("items[0].lifted_at", nullValue());
        lift(holdId).then().statusCode(200).body("status", equalTo("lifted"));
        compliance
                .get(LIST, customerId)
                .then()
                .body("items[0].status", equalTo("lifted"))
                .body("items[0].reason", equalTo(REASON))
                .body("items[0].lift_reason", equalTo("The proceedings are over"));
        refused(lift(holdId), 409, "legal_hold_lifted");
        refused(lift(UUID.randomUUID().toString()), 404, "legal_hold_not_found");
    }

    @Test
    void itIsAuditedWithoutItsReasonWhichIsNowhereInClear() {
        String holdId = standing();
        assertEquals(
                List.of("gdpr_compliance"),
                Database.query("select event_type from audit_event where action = 'gdpr.legal_holds_place'"
                        + " and details ->> 'hold_id' = '" + holdId + "'"));
        assertEquals(
                List.of("0"),
                Database.query("select (select count(*) from audit_event where details::text like '%Quux%')"
                        + " + (select count(*) from gdpr_event e where e::text like '%Quux%')"
                        + " + (select count(*) from command_record c where c.answer like '%Quux%')"));
    }

    @Test
    void aHeldCustomersDocumentsAreNotDeleted() {
        String documentId = document();
        String first = standing();
        String second = standing();
        refused(delete(documentId), 409, "legal_hold_stands");
        lift(first).then().statusCode(200);
        refused(delete(documentId), 409, "legal_hold_stands");
        lift(second).then().statusCode(200);
        delete(documentId).then().statusCode(200);
    }

    @Test
    void aHoldThatIsBeingPlacedStopsADeletionThatBeganMeanwhile() throws Exception {
        String documentId = document();
        try (Connection placing = Database.as("postgres")) {
            placing.setAutoCommit(false);
            try (var statement = placing.createStatement()) {
                statement.execute("select from customer where id = '" + customerId + "' for no key update");
                CompletableFuture<Response> deletion = CompletableFuture.supplyAsync(() -> delete(documentId));
                Eventually.within(10_000, () -> !waiting().isEmpty());
                statement.execute("insert into legal_hold (id, customer_id, placed_at, placed_by) values ('"
                        + UUID.randomUUID() + "', '" + customerId + "', now(), '" + compliance.userId() + "')");
                placing.commit();
                refused(deletion.get(), 409, "legal_hold_stands");
            }
        }
        assertEquals(List.of("stored"), Database.query("select status from document where id = '" + documentId + "'"));
    }

    private static List<String> waiting() {
        return Database.query("select pid from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query like '%customer%for no key update%'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teller", "loan_officer", "customer_service", "auditor", "manager"})
    void othersNeitherSeeNorPlaceHolds(String role) {
        Person person = bank.staff(role);
        refused(person.get(LIST, customerId), 403, "access_denied");
        refused(person.post(PLACE, Map.of("customer_id", customerId, "reason", REASON)), 403, "access_denied");
    }

    @Test
    void theCustomerIsNotToldOfOne() {
        standing();
        refused(bank.customer(customerId).get(LIST, customerId), 403, "access_denied");
    }

    @Test
    void aHoldNeedsACustomerAndAReason() {
        refused(
                compliance.post(PLACE, Map.of("customer_id", UUID.randomUUID(), "reason", REASON)),
                404,
                "customer_not_found");
        compliance
                .post(PLACE, Map.of("customer_id", customerId, "reason", "  "))
                .then()
                .statusCode(400)
                .body("errors.field", contains("reason"));
    }

    @Test
    void theDatabaseKeepsTheStoryWhateverTheServiceDoes() {
        String holdId = standing();
        String ofHold = " where id = '" + holdId + "'";
        assertEquals("42501", Database.refusal("bulwark_app", "delete from legal_hold" + ofHold));
        assertEquals("42501", Database.refusal("bulwark_app", "update legal_hold set placed_at = now()" + ofHold));
        assertEquals("42501", Database.refusal("bulwark_app", "delete from gdpr_event"));
        lift(holdId).then().statusCode(200);
        String unlift = "update legal_hold set lifted_at = null, lifted_by = null" + ofHold;
        assertEquals("23001", Database.refusal("bulwark_app", unlift));
    }
}
