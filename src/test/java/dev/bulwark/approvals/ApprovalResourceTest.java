package dev.bulwark.approvals;

import static dev.bulwark.approvals.Waiting.approve;
import static dev.bulwark.approvals.Waiting.reject;
import static dev.bulwark.approvals.Waiting.status;
import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Bank.createCustomer;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.openAccount;
import static dev.bulwark.support.Bank.transfer;
import static dev.bulwark.support.Database.assertBooksBalance;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits, who sees it and who decides. */
@QuarkusTest
class ApprovalResourceTest {

    @Inject
    Bank bank;

    private Person teller;
    private Person manager;
    private String from;
    private String to;

    @BeforeEach
    void open() {
        teller = bank.staff("teller");
        manager = bank.staff("manager");
        from = accountWith(teller, "30000.00");
        to = accountWith(teller, "1.00");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    @Test
    void aTransferOverTheThresholdRunsWhenAnotherPersonApproves() {
        String approvalId = teller.post("/api/accounts/transfer", newKey(), transfer(from, to, "10000.01"))
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"))
                .body("expires_at", notNullValue())
                .extract()
                .path("approval_id");
        assertEquals("30000.00", balance(teller, from));

        String transferId = approve(manager, approvalId)
                .then()
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("decided_by", equalTo(manager.userId().toString()))
                .extract()
                .path("result_id");
        assertEquals("19999.99", balance(teller, from));
        teller.get("/api/accounts/{id}/transactions", to)
                .then()
                .body("items[0].transfer_id", equalTo(transferId))
                .body("items[0].amount", equalTo("10000.01"));
        assertEquals(
                List.of(teller.userId().toString()),
                Database.query("select booked_by from transfer where id = '" + transferId + "'"));
    }

    @Test
    void exactlyTheThresholdPassesInTheUnitsOfEachCurrency() {
        teller.post("/api/accounts/transfer", newKey(), transfer(from, to, "10000.00"))
                .then()
                .statusCode(201);
        String yen = openAccount(teller, createCustomer(teller), "JPY");
        String moreYen = openAccount(teller, createCustomer(teller), "JPY");
        Map<String, Object> cash = Map.of("account_id", yen, "amount", "30000", "currency", "JPY");
        teller.post("/api/accounts/deposit", newKey(), cash).then().statusCode(201);
        for (String[] row : new String[][] {{"10000", "201"}, {"10001", "202"}}) {
            Map<String, Object> request =
                    Map.of("from_account", yen, "to_account", moreYen, "amount", row[0], "currency", "JPY");
            teller.post("/api/accounts/transfer", newKey(), request).then().statusCode(Integer.parseInt(row[1]));
        }
    }

    @Test
    void aRetryOfTheMakerMakesNoSecondApproval() {
        String key = newKey();
        Response first = teller.post("/api/accounts/transfer", key, transfer(from, to, "20000.00"));
        Response second = teller.post("/api/accounts/transfer", key, transfer(from, to, "20000.00"));
        assertEquals(202, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
        teller.post("/api/accounts/transfer", key, transfer(from, to, "20.00"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        assertEquals(
                List.of(first.<String>path("approval_id")),
                Database.query("select id from approval where maker_id = '" + teller.userId() + "'"));
    }

    @Test
    void theMakerNeverApproves() {
        String approvalId = Waiting.transferOf(manager, from, to);
        approve(manager, approvalId).then().statusCode(403).body("code", equalTo("maker_is_approver"));
        assertEquals("pending", status(manager, approvalId));
        assertEquals("30000.00", balance(teller, from));
        approve(teller, approvalId).then().statusCode(200);
    }

    @Test
    void aCustomerMakesButNeverApprovesAndSeesOnlyItsOwn() {
        Person maker = customerOf(from);
        Person other = customerOf(to);
        String approvalId = Waiting.transferOf(maker, from, to);
        for (Person customer : List.of(maker, other)) {
            approve(customer, approvalId).then().statusCode(403).body("code", equalTo("access_denied"));
        }
        assertEquals("pending", status(maker, approvalId));
        other.get("/api/approvals/{id}", approvalId).then().statusCode(404).body("code", equalTo("approval_not_found"));
        reject(other, approvalId).then().statusCode(404);
        other.get("/api/approvals").then().statusCode(200).body("items.size()", equalTo(0));
        approve(teller, approvalId).then().statusCode(200);
        assertEquals("17500.00", balance(teller, from));
    }

    private Person customerOf(String accountId) {
        return bank.customer(teller.get("/api/accounts/{id}", accountId).path("customer_id"));
    }

    @Test
    void aCustomerCannotAskForATransferFromAForeignAccount() {
        customerOf(to)
                .post("/api/accounts/transfer", newKey(), transfer(from, to, "12500.00"))
                .then()
                .statusCode(404)
                .body("code", equalTo("account_not_found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "compliance", "customer_service"})
    void aRoleWithoutThePermissionOfTheCommandNeitherSeesNorDecides(String role) {
        String approvalId = Waiting.transferOf(teller, from, to);
        Person stranger = bank.staff(role);
        for (Response answer : List.of(
                approve(stranger, approvalId),
                reject(stranger, approvalId),
                stranger.get("/api/approvals/{id}", approvalId),
                stranger.get("/api/approvals"))) {
            answer.then().statusCode(403).body("code", equalTo("access_denied"));
        }
        assertEquals("pending", status(teller, approvalId));
    }

    /** The roles decide by one department today; the row's permission decides, whatever the route lets in. */
    @Test
    void anApprovalOfAnotherDepartmentLooksAbsent() {
        String approvalId = UUID.randomUUID().toString();
        Database.change("insert into approval (id, operation, permission, payload, payload_hash, maker_id, created_at,"
                + " expires_at) values ('" + approvalId + "', 'loans.approve', 'loans:write', '{}',"
                + " decode(repeat('00', 32), 'hex'), '" + manager.userId() + "', now(), now() + interval '1 day')");
        teller.get("/api/approvals/{id}", approvalId).then().statusCode(404);
        approve(teller, approvalId).then().statusCode(404).body("code", equalTo("approval_not_found"));
        reject(teller, approvalId).then().statusCode(404);
        String ofAccounts = Waiting.transferOf(teller, from, to);
        Person officer = bank.staff("loan_officer");
        officer.get("/api/approvals/{id}", ofAccounts).then().statusCode(404);
        approve(officer, ofAccounts).then().statusCode(404).body("code", equalTo("approval_not_found"));
        officer.get("/api/approvals").then().statusCode(200).body("items.operation", not(hasItem("accounts.transfer")));
    }

    @Test
    void showsTheExactPayloadToWhoMayDecideAndToTheMaker() {
        String approvalId = Waiting.transferOf(teller, from, to);
        for (Person person : List.of(teller, manager)) {
            person.get("/api/approvals/{id}", approvalId)
                    .then()
                    .statusCode(200)
                    .body("operation", equalTo("accounts.transfer"))
                    .body("maker_id", equalTo(teller.userId().toString()))
                    .body("payload.from_account", equalTo(from))
                    .body("payload.to_account", equalTo(to))
                    .body("payload.amount", equalTo("12500.00"))
                    .body("payload.currency", equalTo("EUR"));
        }
    }

    @Test
    void aRejectedCommandNeverRuns() {
        String approvalId = Waiting.transferOf(teller, from, to);
        Map<String, Object> refusal = Map.of("approval_id", approvalId, "reason", "Ask the customer first");
        manager.post("/api/approvals/reject", refusal).then().statusCode(200).body("status", equalTo("rejected"));
        teller.get("/api/approvals/{id}", approvalId).then().body("reason", equalTo("Ask the customer first"));
        assertEquals(
                List.of("t"),
                Database.query(
                        "select refusal_sealed is not null and position('customer' in encode(refusal_sealed, 'escape'))"
                                + " = 0 from approval where id = '" + approvalId + "'"));
        approve(bank.staff("manager"), approvalId).then().statusCode(409).body("code", equalTo("approval_decided"));
        assertEquals("30000.00", balance(teller, from));
    }

    @Test
    void theMakerTakesItsOwnCommandBack() {
        String approvalId = Waiting.transferOf(teller, from, to);
        reject(teller, approvalId).then().statusCode(200).body("status", equalTo("rejected"));
        reject(manager, approvalId).then().statusCode(409);
    }

    @Test
    void listsByStatusInPagesNewestFirst() {
        String first = Waiting.transferOf(teller, from, to);
        String second = Waiting.transferOf(teller, from, to);
        String third = Waiting.transferOf(teller, from, to);
        reject(teller, second).then().statusCode(200);
        Response page = teller.get("/api/approvals?status=pending&limit=1");
        page.then().statusCode(200).body("items.approval_id", contains(third)).body("items[0].payload", nullValue());
        Person customer = customerOf(to);
        customer.get("/api/approvals").then().body("items.size()", equalTo(0));
        teller.get("/api/approvals?status=pending&limit=1&cursor={c}", page.<String>path("next_cursor"))
                .then()
                .body("items.approval_id", contains(first));
        teller.get("/api/approvals?status=settled").then().statusCode(400).body("errors[0].field", equalTo("status"));
    }
}
