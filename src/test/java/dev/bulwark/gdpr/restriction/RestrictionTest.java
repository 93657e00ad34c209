package dev.bulwark.gdpr.restriction;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Files;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff uses a restricted customer's data for a named purpose only, whichever way it asks. */
@QuarkusTest
class RestrictionTest {

    private static final String PURPOSE = "X-Processing-Purpose";

    private static Person compliance;
    private static Person admin;

    private String name;
    private String ssn;
    private String customerId;
    private String accountId;
    private String documentId;
    private String loanId;

    @Inject
    Bank bank;

    @BeforeEach
    void aCustomerWithEverything() {
        if (compliance == null) {
            compliance = bank.staff("compliance");
            admin = bank.staff("admin");
        }
        ssn = Bank.newSsn();
        name = "Zoe Restrict" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        customerId = admin.post("/api/customers/create", application("name"))
                .then()
                .statusCode(201)
                .extract()
                .path("customer_id");
        accountId = Bank.openAccount(admin, customerId, "EUR");
        admin.post("/api/accounts/freeze", Map.of("account_id", accountId, "direction", "both", "reason", "Card lost"))
                .then()
                .statusCode(200);
        documentId = Files.upload(admin, customerId, "other").path("document_id");
    }

    /** By somebody new, since nobody applies for many in a row. */
    private void apply() {
        loanId = bank.staff("loan_officer")
                .post("/api/loans/apply", loan())
                .then()
                .statusCode(201)
                .extract()
                .path("loan_id");
    }

    private Map<String, Object> application(String nameField) {
        return Map.of(nameField, name, "email", "zoe@customer.test", "phone", "+14155550133", "ssn", ssn);
    }

    private Map<String, Object> loan() {
        return Map.of(
                "customer_name",
                name,
                "email",
                "zoe@customer.test",
                "phone",
                "+14155550133",
                "ssn",
                ssn,
                "loan_amount",
                "1000.00",
                "purpose",
                "A new bicycle");
    }

    private Response restrict() {
        return compliance.post(
                "/api/gdpr/restrict", Map.of("customer_id", customerId, "reason", "The address is contested"));
    }

    private Response unrestrict() {
        return compliance.post("/api/gdpr/unrestrict", Map.of("customer_id", customerId, "reason", "It was corrected"));
    }

    /** Every operation by which staff could use what is sealed of the customer. */
    private Response use(String operation, RequestSpecification request) {
        return switch (operation) {
            case "read" -> request.get("/api/customers/" + customerId);
            case "update" ->
                request.header("If-Match", '"' + customerId + ".0\"")
                        .body(Map.of("customer_id", customerId, "address", "2 Main Street"))
                        .post("/api/customers/update");
            case "reveal" ->
                request.body(Map.of("customer_id", customerId, "fields", List.of("ssn"), "reason", "A claim"))
                        .post("/api/customers/reveal");
            case "reveals" -> request.get("/api/customers/" + customerId + "/reveals");
            case "document" -> request.get("/api/documents/" + documentId);
            case "documents" -> request.get("/api/documents?customer_id=" + customerId);
            case "content" -> request.get("/api/documents/" + documentId + "/content");
            case "delete" -> request.body(Map.of("document_id", documentId)).post("/api/documents/delete");
            case "history" -> request.get("/api/accounts/" + accountId + "/history");
            case "loan" -> request.get("/api/loans/" + loanId);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "update",
                "reveal",
                "reveals",
                "document",
                "documents",
                "content",
                "delete",
                "history",
                "loan"
            })
    void staffIsRefusedWithoutAPurposeAndServedWithOne(String operation) {
        if (operation.equals("loan")) {
            apply();
        }
        restrict().then().statusCode(200).body("restricted", equalTo(true));
        use(operation, admin.request())
                .then()
                .statusCode(403)
                .body("code", equalTo("customer_restricted"))
                .body(not(containsString("Zoe")));
        use(operation, admin.request().header(PURPOSE, "curiosity"))
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("errors[0].field", equalTo(PURPOSE))
                .body("errors[0].in", equalTo("header"))
                .body(not(containsString("curiosity")));
        use(operation, admin.request().header(PURPOSE, "legal_claims")).then().statusCode(200);
        assertEquals(
                List.of("legal_claims"),
                Database.query("select details ->> 'processing_purpose' from audit_event where user_id = '"
                        + admin.userId() + "' and details ->> 'status' = 'success' order by id desc limit 1"));
        unrestrict().then().statusCode(200);
        if (!operation.equals("update") && !operation.equals("delete")) {
            use(operation, admin.request()).then().statusCode(200);
        }
    }

    private Response search(String path, RequestSpecification request, String term) {
        return request.body(Map.of("search_term", term)).post(path);
    }

    @Test
    void aSearchDoesNotFindARestrictedCustomerNorItsLoansByItsName() {
        apply();
        search("/api/customers/search", admin.request(), name).then().body("items.customer_id", contains(customerId));
        search("/api/loans/search", admin.request(), name).then().body("items.loan_id", contains(loanId));
        restrict().then().statusCode(200);
        for (String term : List.of(name, ssn, ssn.substring(7), "zoe@customer.test")) {
            search("/api/customers/search", admin.request(), term)
                    .then()
                    .statusCode(200)
                    .body("items.customer_id", not(hasItem(customerId)));
        }
        search("/api/loans/search", admin.request(), name)
                .then()
                .statusCode(200)
                .body("items", empty());
        search("/api/customers/search", admin.request().header(PURPOSE, "public_interest"), name)
                .then()
                .body("items.customer_id", contains(customerId));
    }

    @Test
    void theCustomerItselfGoesOnAndIsToldWhy() {
        apply();
        restrict().then().statusCode(200);
        Person customer = bank.customer(customerId);
        customer.get("/api/customers/{id}", customerId).then().statusCode(200).body("name", equalTo(name));
        customer.get("/api/documents/{id}", documentId).then().statusCode(200);
        customer.get("/api/loans/{id}", loanId).then().statusCode(200).body("purpose", equalTo("A new bicycle"));
        customer.get("/api/gdpr/restrictions?customer_id={id}", customerId)
                .then()
                .statusCode(200)
                .body("restricted", equalTo(true))
                .body("history[0].reason", equalTo("The address is contested"))
                .body("history[0].changed_by", nullValue());
        String other = Bank.createCustomer(admin);
        customer.get("/api/gdpr/restrictions?customer_id={id}", other).then().statusCode(404);
    }

    @Test
    void whatIsStoredGoesOnBeingStored() {
        restrict().then().statusCode(200);
        Files.upload(admin, customerId, "other").then().statusCode(201);
        admin.post("/api/accounts/unfreeze", Map.of("account_id", accountId, "reason", "Found"))
                .then()
                .statusCode(200);
    }

    private Response restrict(String ground) {
        return compliance.post(
                "/api/gdpr/restrict", Map.of("customer_id", customerId, "reason", "It is needed", "ground", ground));
    }

    private Response unrestrict(Map<String, Object> of) {
        Map<String, Object> body = new HashMap<>(of);
        body.put("customer_id", customerId);
        body.put("reason", "It is over");
        return compliance.post("/api/gdpr/unrestrict", body);
    }

    private Response standing() {
        return compliance.get("/api/gdpr/restrictions?customer_id={id}", customerId);
    }

    @Test
    void whoLiftsOneGroundLeavesTheOthers() {
        restrict().then().statusCode(200);
        restrict("claims").then().statusCode(200);
        restrict("claims").then().statusCode(409).body("code", equalTo("already_restricted"));
        restrict("objection").then().statusCode(400).body("errors[0].field", equalTo("ground"));
        standing().then().body("grounds.ground", contains("accuracy", "claims"));
        unrestrict().then().statusCode(409).body("code", equalTo("several_grounds"));
        unrestrict(Map.of("ground", "unlawful")).then().statusCode(409).body("code", equalTo("not_restricted"));
        unrestrict(Map.of("ground", "accuracy")).then().statusCode(200).body("restricted", equalTo(true));
        use("read", admin.request()).then().statusCode(403);
        standing().then().body("grounds.ground", contains("claims"));
        unrestrict().then().statusCode(200).body("restricted", equalTo(false));
        use("read", admin.request()).then().statusCode(200);
    }

    @Test
    void whoWasRestrictedWithoutAGroundByAFormerReleaseIsFreed() {
        Database.change("insert into restricted_subject (subject_id, since) values ('" + customerId + "', now())");
        use("read", admin.request()).then().statusCode(403);
        unrestrict(Map.of("ground", "accuracy")).then().statusCode(409).body("code", equalTo("not_restricted"));
        unrestrict().then().statusCode(200).body("restricted", equalTo(false));
        use("read", admin.request()).then().statusCode(200);
        unrestrict().then().statusCode(409).body("code", equalTo("not_restricted"));
    }

    private String objection(String purpose) {
        return compliance
                .post(
                        "/api/gdpr/object",
                        Map.of("customer_id", customerId, "purpose", purpose, "reason", "Her situation is special"))
                .then()
                .statusCode(201)
                .extract()
                .path("request_id");
    }

    private static void verify(String requestId) {
        compliance
                .post("/api/gdpr/requests/verify-identity", Map.of("request_id", requestId, "reason", "Passport seen"))
                .then()
                .statusCode(200);
    }

    @Test
    void anObjectionRestrictsOnceItIsVerifiedWhoObjects() {
        String one = objection("detect_abuse");
        String other = objection("reach_user");
        use("read", admin.request()).then().statusCode(200);
        standing().then().body("restricted", equalTo(false)).body("grounds", empty());
        verify(one);
        use("read", admin.request()).then().statusCode(403);
        verify(other);
        standing()
                .then()
                .body("grounds.request_id", contains(one, other))
                .body("history.reason", hasItem("Her situation is special"));
        unrestrict(Map.of("ground", "objection")).then().statusCode(409).body("code", equalTo("several_grounds"));
        unrestrict(Map.of("request_id", one)).then().statusCode(200).body("restricted", equalTo(true));
        unrestrict(Map.of("request_id", other)).then().statusCode(200).body("restricted", equalTo(false));
    }

    @Test
    void anObjectionOfNobodyKnownRestrictsNobody() {
        String requestId = objection("detect_abuse");
        compliance
                .post("/api/gdpr/requests/refuse", Map.of("request_id", requestId, "reason", "Nobody could say who"))
                .then()
                .statusCode(200);
        standing().then().body("restricted", equalTo(false)).body("history", empty());
    }

    private void erase() {
        Database.change("update ledger_account set closed = true where id = '" + accountId + "'");
        compliance.post("/api/gdpr/delete/" + customerId, Map.of()).then().statusCode(200);
    }

    @Test
    void whoIsErasedIsNotRestrictedAndNoLongerSo() {
        restrict().then().statusCode(200);
        erase();
        restrict().then().statusCode(409).body("code", equalTo("customer_erased"));
        standing().then().body("restricted", equalTo(false)).body("grounds", empty());
    }

    /** Without words, which no key is left to seal. */
    @Test
    void anAccountOfWhoIsErasedCanBeFrozen() {
        erase();
        Database.change("update ledger_account set closed = false where id = '" + accountId + "'");
        admin.post("/api/accounts/unfreeze", Map.of("account_id", accountId, "reason", "Found"))
                .then()
                .statusCode(200);
        admin.post("/api/accounts/freeze", Map.of("account_id", accountId, "direction", "both", "reason", "Sanctions"))
                .then()
                .statusCode(200);
        admin.get("/api/accounts/{id}/history", accountId)
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("frozen"))
                .body("items[0].reason", nullValue());
        Database.change("update ledger_account set closed = true where id = '" + accountId + "'");
        String other = Bank.openAccount(admin, Bank.createCustomer(admin), "EUR");
        assertEquals(
                "23514",
                Database.refusal(
                        "bulwark_app",
                        "insert into account_event (id, account_id, kind, direction, changed_at, changed_by) values"
                                + " (gen_random_uuid(), '" + other + "', 'frozen', 'both', now(), gen_random_uuid())"));
    }

    @Test
    void aRestrictionIsAuditedAndLeftOnce() {
        unrestrict().then().statusCode(409).body("code", equalTo("not_restricted"));
        restrict().then().statusCode(200);
        restrict().then().statusCode(409).body("code", equalTo("already_restricted"));
        assertEquals(
                List.of("gdpr_compliance"),
                Database.query("select event_type from audit_event where action = 'gdpr.restrict'"
                        + " and details ->> 'customer_id' = '" + customerId
                        + "' and details ->> 'status' = 'success'"));
        unrestrict().then().statusCode(200);
        compliance
                .get("/api/gdpr/restrictions?customer_id={id}", customerId)
                .then()
                .body("restricted", equalTo(false))
                .body("history.restricted", contains(true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teller", "manager", "customer_service", "auditor", "loan_officer"})
    void othersNeitherRestrictNorFree(String role) {
        Person person = bank.staff(role);
        Map<String, Object> body = Map.of("customer_id", customerId, "reason", "Because");
        person.post("/api/gdpr/restrict", body).then().statusCode(403);
        person.post("/api/gdpr/unrestrict", body).then().statusCode(403);
    }
}
