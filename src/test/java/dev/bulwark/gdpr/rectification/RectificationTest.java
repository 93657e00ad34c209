package dev.bulwark.gdpr.rectification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A verified request of the customer is what makes compliance correct its record. */
@QuarkusTest
class RectificationTest {

    private static Person compliance;
    private static Person teller;

    private String customerId;
    private Person customer;

    @Inject
    Bank bank;

    @BeforeEach
    void people() {
        if (compliance == null) {
            compliance = bank.staff("compliance");
            teller = bank.staff("teller");
        }
        customerId = Bank.createCustomer(teller);
        customer = bank.customer(customerId);
    }

    private String request(Person person, String kind) {
        return person.post("/api/gdpr/requests", Map.of("customer_id", customerId, "kind", kind))
                .path("request_id");
    }

    private Response rectify(Person person, String requestId, int version, Map<String, Object> changes) {
        Map<String, Object> correction = new HashMap<>(changes);
        correction.put("customer_id", customerId);
        return person.request()
                .header("If-Match", '"' + customerId + '.' + version + '"')
                .body(Map.of("request_id", requestId, "correction", correction))
                .post("/api/gdpr/rectify");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void whatTheCustomerAsksForIsCorrectedAuditedAndTold() {
        String requestId = request(customer, "rectification");
        rectify(compliance, requestId, 0, Map.of("name", "Ada Lovelace"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo('"' + customerId + ".1\""))
                .body("changed", contains("name"))
                .body(not(containsString("Lovelace")));
        customer.get("/api/customers/{id}", customerId).then().body("name", equalTo("Ada Lovelace"));
        assertEquals(
                List.of("gdpr_compliance " + requestId),
                Database.query("select event_type || ' ' || (details ->> 'gdpr_request_id') from audit_event"
                        + " where action = 'gdpr.rectify' and details ->> 'customer_id' = '" + customerId + "'"));
        assertEquals(
                List.of("1"),
                Database.query("select count(*) from outbox_event where type = 'customers.update' and subject_id = '"
                        + customerId + "'"));
    }

    @Test
    void aRestrictedCustomerIsCorrectedToo() {
        compliance
                .post("/api/gdpr/restrict", Map.of("customer_id", customerId, "reason", "The name is contested"))
                .then()
                .statusCode(200);
        rectify(compliance, request(customer, "rectification"), 0, Map.of("name", "Ada Lovelace"))
                .then()
                .statusCode(200);
    }

    @Test
    void onlyAVerifiedRequestOfThisCustomerAndKindWillDo() {
        Map<String, Object> change = Map.of("name", "Ada Lovelace");
        refused(rectify(compliance, UUID.randomUUID().toString(), 0, change), 404, "request_not_found");
        refused(rectify(compliance, request(compliance, "rectification"), 0, change), 409, "request_state");
        refused(rectify(compliance, request(customer, "access"), 0, change), 422, "request_of_other_kind");
        String mine = request(customer, "rectification");
        customerId = Bank.createCustomer(teller);
        refused(rectify(compliance, mine, 0, change), 422, "request_of_other_kind");
    }

    @Test
    void theRulesOfACorrectionHold() {
        String requestId = request(customer, "rectification");
        refused(rectify(compliance, requestId, 7, Map.of("name", "Ada Lovelace")), 412, "version_changed");
        rectify(compliance, requestId, 0, Map.of("email", "nobody", "ssn", "1"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("correction.email", "correction.ssn"));
        refused(rectify(teller, requestId, 0, Map.of("name", "Ada Lovelace")), 403, "access_denied");
        refused(rectify(customer, requestId, 0, Map.of("name", "Ada Lovelace")), 403, "access_denied");
    }
}
