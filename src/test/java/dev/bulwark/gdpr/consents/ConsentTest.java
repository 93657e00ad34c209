package dev.bulwark.gdpr.consents;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consent is what the ledger says last; an objection to marketing ends it. */
@QuarkusTest
class ConsentTest {

    private static final String CONSENTS = "/api/gdpr/consents";
    private static final String EMAIL = "items.find { it.purpose == 'marketing_email' }";

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

    private Response record(Person person, String purpose, int version, boolean given) {
        return person.post(
                CONSENTS, Map.of("customer_id", customerId, "purpose", purpose, "version", version, "given", given));
    }

    private Response list(Person person) {
        return person.get(CONSENTS + "?customer_id={id}", customerId);
    }

    private Response object(String purpose) {
        return customer.post(
                "/api/gdpr/object", Map.of("customer_id", customerId, "purpose", purpose, "reason", "I want none"));
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void whatIsGivenHoldsUntilItIsTakenBackAndNothingIsOverwritten() {
        list(customer)
                .then()
                .statusCode(200)
                .body(EMAIL + ".given", equalTo(false))
                .body(EMAIL + ".entries", empty());
        record(customer, "marketing_email", 1, true).then().statusCode(201).body("given", equalTo(true));
        list(customer).then().body(EMAIL + ".given", equalTo(true));
        record(customer, "marketing_email", 1, false).then().statusCode(201);
        record(customer, "marketing_email", 1, true).then().statusCode(201);
        list(compliance)
                .then()
                .body(EMAIL + ".given", equalTo(true))
                .body(EMAIL + ".entries.given", contains(true, false, true));
        assertEquals(
                List.of("3"),
                Database.query("select count(*) from audit_event where action = 'gdpr.consents'"
                        + " and event_type = 'gdpr_compliance' and details ? 'consent_id'"
                        + " and details ->> 'customer_id' = '" + customerId + "'"));
    }

    @Test
    void consentIsToTheNewestWordsAndOnlyGivenOneIsTakenBack() {
        refused(record(customer, "marketing_email", 2, true), 422, "consent_text_unknown");
        refused(record(customer, "marketing_fax", 1, true), 422, "consent_text_unknown");
        refused(record(customer, "marketing_email", 1, false), 409, "consent_not_given");
        record(customer, "marketing_phone", 1, true).then().statusCode(201);
        Database.change("insert into consent_text (purpose, version, words, published_at) values ('marketing_phone',"
                + " (select max(version) + 1 from consent_text where purpose = 'marketing_phone'),"
                + " 'The bank may call me with offers on working days.', now())");
        refused(record(customer, "marketing_phone", 1, true), 422, "consent_text_outdated");
        record(customer, "marketing_phone", 1, false).then().statusCode(201);
    }

    @Test
    void anObjectionToMarketingEndsMarketingConsentsAtOnce() {
        record(customer, "marketing_email", 1, true).then().statusCode(201);
        record(customer, "product_research", 1, true).then().statusCode(201);
        object("direct_marketing")
                .then()
                .statusCode(201)
                .body("status", equalTo("completed"))
                .body("kind", equalTo("objection"));
        list(customer)
                .then()
                .body(EMAIL + ".given", equalTo(false))
                .body(EMAIL + ".entries.given", contains(true, false))
                .body("items.find { it.purpose == 'product_research' }.given", equalTo(true));
        compliance
                .get("/api/gdpr/restrictions?customer_id={id}", customerId)
                .then()
                .body("restricted", equalTo(false));
    }

    @Test
    void anObjectionToALegitimateInterestRestrictsUntilItIsDecided() {
        object("justify_decision").then().statusCode(201).body("status", equalTo("verified"));
        teller.get("/api/customers/{id}", customerId).then().statusCode(403);
        compliance
                .get("/api/gdpr/requests?kind=objection&customer_id={id}", customerId)
                .then()
                .body("items[0].purpose", equalTo("justify_decision"))
                .body("items[0].history.step", hasItem("objected"))
                .body("items[0].history.reason", hasItem("I want none"));
        refused(
                customer.post(
                        "/api/gdpr/object",
                        Map.of("customer_id", customerId, "purpose", "identify_customer", "reason", "No")),
                400,
                "validation_failed");
    }

    @Test
    void aCustomerConsentsForItselfOnly() {
        Person other = bank.customer(Bank.createCustomer(teller));
        refused(record(other, "marketing_email", 1, true), 404, "customer_not_found");
        refused(list(other), 404, "customer_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teller", "manager", "auditor", "loan_officer"})
    void othersHaveNothingToDoWithConsents(String role) {
        Person person = bank.staff(role);
        refused(record(person, "marketing_email", 1, true), 403, "access_denied");
        refused(list(person), 403, "access_denied");
    }

    @Test
    void customerServiceRecordsWhatTheCustomerSaysAtTheCounter() {
        Person service = bank.staff("customer_service");
        record(service, "marketing_email", 1, true).then().statusCode(201);
        list(service).then().statusCode(200).body(EMAIL + ".given", equalTo(true));
    }

    @Test
    void theLedgerIsOnlyAddedTo() {
        record(customer, "marketing_email", 1, true).then().statusCode(201);
        assertEquals("42501", Database.refusal("bulwark_app", "update consent_entry set given = false"));
        assertEquals("23001", Database.refusal("bulwark_owner", "delete from consent_entry"));
    }
}
