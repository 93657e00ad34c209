package dev.bulwark.gdpr.erasure;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.customers.Customers;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Files;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {

    @Inject
    Bank bank;

    @Inject
    Customers customers;

    /** Erased once, for the tests that only look at what is left. */
    private static Known gone;

    private static String receiptOfGone;
    private static Person admin;

    @BeforeEach
    void hire() {
        admin = admin == null ? bank.staff("admin") : admin;
    }

    private Known gone() {
        if (gone == null) {
            Known known = Known.to(bank, admin).ended(admin);
            receiptOfGone = erased(admin, known.id());
            gone = known;
        }
        return gone;
    }

    private static Response erase(Person person, String id) {
        return person.request().post("/api/gdpr/delete/{id}", id);
    }

    private static String erased(Person person, String id) {
        return erase(person, id)
                .then()
                .statusCode(200)
                .body("message", equalTo("Customer data anonymized successfully"))
                .extract()
                .path("receipt_id");
    }

    private Response read(String id) {
        return admin.get("/api/customers/{id}", id);
    }

    @Test
    void refusesWhileAnAccountIsOpen() {
        Known known = Known.to(bank, admin);
        known.rejectApplication(admin);
        erase(admin, known.id())
                .then()
                .statusCode(400)
                .body("code", equalTo("customer_active"))
                .body("error", equalTo("Cannot delete customer with active accounts or loans"));
        assertTrue(Database.query("select event_type || ' ' || (details->>'error') from audit_event"
                        + " where action = 'data_anonymization' and user_id = '" + admin.userId() + "'")
                .contains("security_alert customer_active"));
        read(known.id()).then().body("name", equalTo("Wilhelmina Abernathy"));
    }

    @Test
    void refusesWhileAnApplicationWaits() {
        Known known = Known.to(bank, admin);
        known.closeAccount(admin);
        erase(admin, known.id()).then().statusCode(400).body("code", equalTo("customer_active"));
    }

    @Test
    void refusesWhileALegalHoldStands() {
        String id = Bank.createCustomer(admin);
        String hold = admin.post("/api/gdpr/legal-holds/place", Map.of("customer_id", id, "reason", "A court asks"))
                .then()
                .statusCode(201)
                .extract()
                .path("hold_id");
        erase(admin, id).then().statusCode(409).body("code", equalTo("legal_hold_stands"));
        admin.post("/api/gdpr/legal-holds/lift", Map.of("hold_id", hold, "reason", "It has judged"))
                .then()
                .statusCode(200);
        erased(admin, id);
    }

    @Test
    void readsAnswerTheLiteralValues() {
        String id = gone().id();
        read(id).then()
                .statusCode(200)
                .body("name", equalTo("Customer_" + id))
                .body("email", equalTo("customer_" + id + "@anonymized.com"))
                .body("phone", equalTo("000-000-0000"))
                .body("ssn", equalTo("000-00-0000"))
                .body("date_of_birth", nullValue())
                .body("address", nullValue())
                .body("status", equalTo("erased"));
    }

    @Test
    void whatWasWrittenAboutTheCustomerIsDark() {
        Known known = gone();
        admin.get("/api/customers/{id}/reveals", known.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reason", nullValue());
        admin.get("/api/accounts/{id}/history", known.accountId())
                .then()
                .statusCode(200)
                .body("items.reason.findAll { it != null }", empty());
        admin.get("/api/loans/{id}", known.loanId())
                .then()
                .statusCode(200)
                .body("purpose", nullValue())
                .body("decision.reason", nullValue());
        admin.get("/api/documents/{id}", known.documentId()).then().statusCode(404);
        admin.get("/api/documents/{id}/content", known.documentId()).then().statusCode(404);
        admin.get("/api/documents?customer_id={id}", known.id())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void nobodyFindsTheCustomerAndTheSamePersonMayComeBack() {
        Known known = gone();
        for (String term : List.of(known.ssn(), "abernathy@customer.test", "Wilhelmina Abernathy")) {
            List<String> found = admin.post("/api/customers/search", Map.of("search_term", term))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.customer_id");
            assertTrue(!found.contains(known.id()), term);
        }
        admin.post(
                        "/api/customers/create",
                        Map.of(
                                "name",
                                "Wilhelmina Abernathy",
                                "email",
                                "a@b.test",
                                "phone",
                                "+14155550199",
                                "ssn",
                                known.ssn()))
                .then()
                .statusCode(201);
    }

    @Test
    void theCustomersUserIsNobodyFromThenOn() {
        Person user = gone().user();
        user.get("/api/auth/me").then().statusCode(401);
        Bank.from(user.address())
                .body(Map.of("username", user.username(), "password", Bank.PASSWORD))
                .post("/api/auth/login")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_credentials"));
        Bank.from(user.address())
                .body(Map.of("username", "erased_" + user.userId(), "password", Bank.PASSWORD))
                .post("/api/auth/login")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid_credentials"));
        admin.post("/api/users/enable", Map.of("user_id", user.userId())).then().statusCode(404);
        admin.post("/api/users/reset-password", Map.of("user_id", user.userId()))
                .then()
                .statusCode(404);
    }

    @Test
    void nothingIsAddedToWhoIsErased() {
        String id = gone().id();
        List<Response> refused = List.of(
                admin.post("/api/accounts/open", Map.of("customer_id", id, "currency", "EUR", "type", "checking")),
                Customers.update(admin, id, Map.of("address", "5 Abernathy Close")),
                admin.post(
                        "/api/customers/reveal",
                        Map.of("customer_id", id, "fields", List.of("ssn"), "reason", "To see whether it is gone")),
                Files.upload(admin, id, "other"),
                admin.post(
                        "/api/users/create",
                        Map.of(
                                "username",
                                "erasable",
                                "email",
                                "e@customer.test",
                                "role",
                                "customer",
                                "customer_id",
                                id)));
        for (Response answer : refused) {
            answer.then().statusCode(409).body("code", equalTo("customer_erased"));
        }
    }

    @Test
    void theDatabaseRefusesItToo() {
        String id = gone().id();
        for (String sql : List.of(
                "insert into data_key values (gen_random_uuid(), '" + id + "', 1, '\\x00', now())",
                "insert into customer_token values (1, '" + id + "')",
                "update customer set status = 'active' where id = '" + id + "'",
                "update app_user set username = 'abernathy' where customer_id = '" + id + "'")) {
            assertEquals("23514", Database.refusal("bulwark_app", sql), sql);
        }
    }

    @Test
    void askedAgainItAnswersTheSameReceipt() {
        String id = gone().id();
        assertEquals(receiptOfGone, erased(bank.staff("compliance"), id));
    }

    @Test
    void theReceiptTellsWhatWasReadBack() {
        Known known = gone();
        String receipt = receiptOfGone;
        bank.staff("compliance")
                .get("/api/gdpr/receipts/{id}", receipt)
                .then()
                .statusCode(200)
                .body("customer_id", equalTo(known.id()))
                .body("cause", equalTo("request"))
                .body("data_keys", equalTo(0))
                .body("signature", startsWith("ey"))
                .body("columns.findAll { it.left != null && it.left != 0 }", empty())
                .body("columns.findAll { it.table == 'customer' }.rows", hasItem(1))
                .body("columns.find { it.table == 'customer_reveal' && it.column == 'reason_sealed' }.rows", equalTo(1))
                .body("columns.find { it.table == 'document' && it.column == 'header_sealed' }.rows", equalTo(1))
                .body("columns.find { it.table == 'app_user' && it.column == 'username' }.rows", equalTo(1));
    }

    @Test
    void manyChunksGoToo() {
        Known known = Known.to(bank, admin).ended(admin);
        String ofDocument = " document_chunk where document_id = '" + known.documentId() + "'";
        Database.change("insert into document_chunk (document_id, number, sealed) select '" + known.documentId()
                + "', n, decode(repeat('00', 17), 'hex') from generate_series(10, 1300) n");
        erased(admin, known.id());
        assertEquals(List.of("0"), Database.query("select count(*) from" + ofDocument));
    }

    @Test
    void itIsAuditedByTheNameThatTheSpecificationGives() {
        Known known = gone();
        String receipt = receiptOfGone;
        assertEquals(
                List.of("gdpr_compliance " + receipt),
                Database.query("select distinct event_type || ' ' || (details->>'receipt_id') from audit_event"
                        + " where action = 'data_anonymization' and details->>'customer_id' = '" + known.id() + "'"));
    }

    @Test
    void demandsAFreshProofAndTheRightRole() {
        Known known = Known.to(bank, admin).ended(admin);
        erase(customers.provedLongAgo(admin), known.id())
                .then()
                .statusCode(401)
                .body("code", equalTo("step_up_required"));
        erase(bank.staff("customer_service"), known.id()).then().statusCode(403);
        erase(known.user(), known.id()).then().statusCode(403);
        read(known.id()).then().body("status", equalTo("active"));
    }

    @Test
    void whoIsNotThereIsNotFound() {
        erase(admin, UUID.randomUUID().toString()).then().statusCode(404).body("code", equalTo("customer_not_found"));
        admin.get("/api/gdpr/receipts/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("receipt_not_found"));
    }
}
