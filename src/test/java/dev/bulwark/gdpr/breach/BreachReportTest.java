package dev.bulwark.gdpr.breach;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is affected by what a user did, as the audit trail tells it. */
@QuarkusTest
class BreachReportTest {

    private static Person compliance;

    private Person thief;
    private String seen;
    private String served;

    @Inject
    Bank bank;

    @BeforeEach
    void somebodyLooks() {
        if (compliance == null) {
            compliance = bank.staff("compliance");
        }
        Person teller = bank.staff("teller");
        thief = bank.staff("teller");
        seen = Bank.createCustomer(teller);
        served = Bank.createCustomer(teller);
        String untouched = Bank.createCustomer(teller);
        String account = Bank.openAccount(teller, served, "EUR");
        thief.get("/api/customers/{id}", seen).then().statusCode(200);
        thief.get("/api/customers/{id}", seen).then().statusCode(200);
        thief.post("/api/accounts/freeze", Map.of("account_id", account, "direction", "both", "reason", "x"))
                .then()
                .statusCode(200);
        thief.post("/api/customers/search", Map.of("search_term", "ada@customer.test"))
                .then()
                .statusCode(200);
        thief.post("/api/customers/update", Map.of("customer_id", untouched)); // refused: it has no If-Match
    }

    private static Response report(Person person, Map<String, Object> filter) {
        Map<String, Object> body = new HashMap<>(filter);
        Instant now = Instant.now();
        body.putIfAbsent("from", now.minus(Duration.ofHours(1)).toString());
        body.putIfAbsent("to", now.plus(Duration.ofDays(3)).toString()); // the clock of tests runs ahead
        return person.post("/api/gdpr/breach-report", body);
    }

    @Test
    void everyCustomerThatAUserTouchedIsNamedWithWhatWasTouched() {
        String ofSeen = "customers.find { it.customer_id == '" + seen + "' }";
        String ofServed = "customers.find { it.customer_id == '" + served + "' }";
        report(compliance, Map.of("user_id", thief.userId().toString()))
                .then()
                .statusCode(200)
                .body("affected_customers", equalTo(2))
                .body(
                        "customers.customer_id",
                        contains(Stream.of(seen, served).sorted().toArray()))
                .body(ofSeen + ".events", equalTo(2))
                .body(ofSeen + ".actions", contains("customers.read"))
                .body(ofSeen + ".categories", hasItems("identity", "contact", "national_id"))
                .body(ofServed + ".actions", contains("accounts.freeze"))
                .body(ofServed + ".categories", hasItem("finance"))
                .body(ofServed + ".categories", not(hasItem("national_id")))
                .body("events_without_customer", not(equalTo(0)))
                .body("complete", equalTo(true));
    }

    @Test
    void everyFilterNarrowsIt() {
        String user = thief.userId().toString();
        report(compliance, Map.of("user_id", user, "action", "customers.read"))
                .then()
                .body("customers.customer_id", contains(seen));
        report(compliance, Map.of("ip_address", thief.address(), "action", "accounts.freeze"))
                .then()
                .body("customers.customer_id", contains(served));
        report(compliance, Map.of("user_id", user, "from", "2020-01-01T00:00:00Z", "to", "2020-01-02T00:00:00Z"))
                .then()
                .body("customers", empty());
        report(compliance, Map.of("from", "2026-01-02T00:00:00Z", "to", "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("to"));
    }

    @Test
    void theReportItselfIsAudited() {
        report(compliance, Map.of("user_id", thief.userId().toString())).then().statusCode(200);
        assertEquals(
                List.of("gdpr_compliance"),
                Database.query("select event_type from audit_event where action = 'gdpr.breach_report'"
                        + " and details ->> 'status' = 'success' and user_id = '" + compliance.userId()
                        + "' order by id desc limit 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teller", "manager", "customer_service", "auditor"})
    void bothPermissionsAreNeeded(String role) {
        report(bank.staff(role), Map.of()).then().statusCode(403);
    }
}
