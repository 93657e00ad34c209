package dev.bulwark.customers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
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

/** A customer, its own record, and nothing else. */
@QuarkusTest
class SelfServiceTest {

    private static final List<Map<String, Object>> NEW_CONTACTS = List.of(
            Map.of("email", "eve@customer.test"), Map.of("phone", "+14155550166"), Map.of("address", "2 Main Street"));

    @Inject
    Bank bank;

    @Inject
    Customers customers;

    private Person teller;
    private Person customer;
    private String id;

    @BeforeEach
    void register() {
        teller = bank.staff("teller");
        id = Bank.createCustomer(teller);
        customer = bank.customer(id);
    }

    private static String without(Response response) {
        return response.asString().replace(response.path("request_id").toString(), "");
    }

    @Test
    void correctsItsContactFields() {
        Map<String, Object> contact =
                Map.of("email", "grace@customer.test", "phone", "+14155550187", "address", "2 Main Street");
        Customers.update(customer, id, contact)
                .then()
                .statusCode(200)
                .body("changed", contains("email", "phone", "address"));
        customer.get("/api/customers/{id}", id).then().body("email", equalTo("grace@customer.test"));
    }

    @Test
    void doesNotCorrectWhatADocumentProves() {
        for (Map<String, Object> identity : List.<Map<String, Object>>of(
                Map.of("name", "Grace Hopper"),
                Map.of("ssn", Bank.newSsn()),
                Map.of("date_of_birth", "1990-05-17"),
                Map.of("email", "grace@customer.test", "name", "Ada O'Brien"))) {
            Customers.update(customer, id, identity)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("field_kept_by_staff"));
        }
        assertEquals(List.of("0"), Database.query("select version from customer where id = '" + id + "'"));
    }

    /** Who has stolen a session sends the bank's messages elsewhere first. */
    @Test
    void provesAfreshWhoItIsBeforeMessagesGoElsewhere() {
        Person thief = customers.provedLongAgo(customer);
        for (Map<String, Object> contact : NEW_CONTACTS) {
            Customers.update(thief, id, contact).then().statusCode(401).body("code", equalTo("step_up_required"));
        }
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("address", null);
        Customers.update(thief, id, cleared).then().statusCode(401);
        assertEquals(List.of("0"), Database.query("select version from customer where id = '" + id + "'"));
    }

    @Test
    void isToldOfEveryNewContactWhoeverChangedIt() {
        Customers.update(teller, id, Map.of("name", "Grace Hopper")).then().statusCode(200);
        customer.get("/api/auth/notices").then().body("items.size()", equalTo(0));
        for (int n = 0; n < NEW_CONTACTS.size(); n++) {
            Customers.update(teller, id, NEW_CONTACTS.get(n)).then().statusCode(200);
            customer.get("/api/auth/notices")
                    .then()
                    .body("items.size()", equalTo(n + 1))
                    .body("items.kind", everyItem(equalTo("customer_contact_changed")))
                    .body("items[0].text", containsString("postal address"));
        }
    }

    @Test
    void aForeignRecordIsLikeNone() {
        String foreign = Bank.createCustomer(teller);
        String tag = teller.get("/api/customers/{id}", foreign).header("ETag");
        for (Map<String, Object> changes : List.<Map<String, Object>>of(
                Map.of("address", "2 Main Street"), Map.of("name", "Grace Hopper"), Map.of("phone", "+14155550187"))) {
            Response ofForeign = update(foreign, tag, changes);
            Response ofAbsent = update(UUID.randomUUID().toString(), tag, changes);
            ofForeign.then().statusCode(404).body("code", equalTo("customer_not_found"));
            assertEquals(without(ofAbsent), without(ofForeign));
        }
        assertEquals(List.of("0"), Database.query("select version from customer where id = '" + foreign + "'"));
        assertEquals(404, customer.get("/api/customers/{id}/reveals", foreign).statusCode());
    }

    private Response update(String target, String tag, Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(changes);
        body.put("customer_id", target);
        return customer.request().header("If-Match", tag).body(body).post("/api/customers/update");
    }

    @Test
    void seesItsOwnRecordAsStaffDoesAndNeedsNoReveal() {
        assertEquals(
                teller.get("/api/customers/{id}", id).asString(),
                customer.get("/api/customers/{id}", id).asString());
        Map<String, Object> reveal = Map.of("customer_id", id, "fields", List.of("ssn"), "reason", "Mine");
        customer.post("/api/customers/reveal", reveal).then().statusCode(403);
    }
}
