package dev.bulwark.approvals;

import static dev.bulwark.approvals.Waiting.approve;
import static dev.bulwark.approvals.Waiting.audited;
import static dev.bulwark.approvals.Waiting.reject;
import static dev.bulwark.approvals.Waiting.status;
import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Database.assertBooksBalance;
import static dev.bulwark.support.Database.refusal;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not happen to a command while it waits, nor when it runs. */
@QuarkusTest
class ApprovalSafetyTest {

    @Inject
    Bank bank;

    @Inject
    ApprovalSettlement settlement;

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

    private static void change(String approvalId, String assignment) {
        Database.change("update approval set " + assignment + " where id = '" + approvalId + "'");
    }

    private static void setUser(Person person, String assignment) {
        Database.change("update app_user set " + assignment + " where id = '" + person.userId() + "'");
    }

    @Test
    void ofSeveralApproversAtOnceExactlyOneWins() throws Exception {
        List<Person> managers = List.of(manager, bank.staff("manager"), bank.staff("teller"), bank.staff("admin"));
        String approvalId = Waiting.transferOf(teller, from, to);
        List<Callable<Response>> decisions = new ArrayList<>();
        managers.forEach(person -> decisions.add(() -> approve(person, approvalId)));
        ExecutorService clients = Executors.newFixedThreadPool(managers.size());
        List<Integer> statuses = new ArrayList<>();
        for (Future<Response> answer : clients.invokeAll(decisions)) {
            statuses.add(answer.get().statusCode());
            if (answer.get().statusCode() != 200) {
                answer.get().then().body("code", equalTo("approval_decided"));
            }
        }
        clients.shutdownNow();
        assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
        assertEquals("17500.00", balance(teller, from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = replace(payload, '12500.00', '25000.00')",
                "payload = payload || ' '",
                "maker_id = (select id from app_user where role = 'admin' limit 1)",
                "owner_id = (select id from customer limit 1)",
                "permission = 'accounts:write', operation = 'accounts.other'",
                "expires_at = expires_at + interval '1 day'",
                "payload_hash = decode(repeat('00', 32), 'hex')"
            })
    void aChangedRowIsVoidAndNeverRuns(String assignment) {
        String approvalId = Waiting.transferOf(teller, from, to);
        change(approvalId, assignment);
        manager.get("/api/approvals/{id}", approvalId)
                .then()
                .body("status", equalTo("void"))
                .body("payload", nullValue());
        approve(manager, approvalId).then().statusCode(409).body("code", equalTo("approval_void"));
        reject(manager, approvalId).then().statusCode(409).body("code", equalTo("approval_void"));
        assertEquals("void", status(manager, approvalId));
        assertEquals("30000.00", balance(teller, from));
        assertEquals(
                List.of("accounts.transfer success -", "approvals.void failed approval_void"), audited(approvalId));
    }

    @Test
    void nothingIsApprovedAfterItsEnd() {
        String approvalId = Waiting.transferOf(teller, from, to);
        change(approvalId, "expires_at = created_at + interval '1 microsecond'");
        assertEquals("expired", status(teller, approvalId));
        approve(manager, approvalId).then().statusCode(409).body("code", equalTo("approval_expired"));
        assertEquals(List.of("accounts.transfer success -", "approvals.expire success -"), audited(approvalId));
        assertEquals("30000.00", balance(teller, from));
    }

    @Test
    void theJobEndsWhatNobodyDecided() throws Throwable {
        String over = Waiting.transferOf(teller, from, to);
        String waiting = Waiting.transferOf(teller, from, to);
        change(over, "expires_at = created_at + interval '1 microsecond'");
        VertxContextSupport.subscribeAndAwait(settlement::expire);
        assertEquals(
                List.of("expired", "pending"),
                Database.query(
                        "select status from approval where id in ('" + over + "', '" + waiting + "') order by id"));
    }

    @Test
    void aRefusalByARuleLeavesItPending() {
        String poor = accountWith(teller, "10.00");
        String approvalId = Waiting.transferOf(teller, poor, to);
        String key = newKey();
        Map<String, Object> body = Map.of("approval_id", approvalId);
        Response refused = manager.post("/api/approvals/approve", key, body);
        refused.then().statusCode(422).body("code", equalTo("insufficient_funds"));
        assertEquals("pending", status(manager, approvalId));
        assertEquals(
                List.of("approvals.approve failed insufficient_funds"),
                Database.query("select action || ' ' || (details ->> 'status') || ' ' || (details ->> 'error')"
                        + " from audit_event where user_id = '" + manager.userId()
                        + "' and action like 'approvals.%'"));

        Bank.deposit(teller, poor, "20000.00");
        assertEquals(
                refused.asString(),
                manager.post("/api/approvals/approve", key, body).asString());
        manager.post("/api/approvals/approve", newKey(), body).then().statusCode(200);
        assertEquals("7510.00", balance(teller, poor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status = 'disabled'", "role = 'auditor'"})
    void theMakerMustStillBeAbleToMakeTheCommand(String assignment) {
        String approvalId = Waiting.transferOf(teller, from, to);
        setUser(teller, assignment);
        approve(manager, approvalId).then().statusCode(409).body("code", equalTo("maker_inactive"));
        assertEquals("pending", status(manager, approvalId));
        setUser(teller, "status = 'active', role = 'teller'");
        approve(manager, approvalId).then().statusCode(200);
    }

    @Test
    void aCustomersTransferDebitsTheCustomersOwnAccountEvenWhenStaffApproves() {
        Person customer = bank.customer(teller.get("/api/accounts/{id}", from).path("customer_id"));
        String approvalId = Waiting.transferOf(customer, from, to);
        String owner = "update ledger_account set owner_id = '%s' where id = '" + from + "'";
        String other = teller.get("/api/accounts/{id}", to).path("customer_id");
        String own = teller.get("/api/accounts/{id}", from).path("customer_id");
        Database.change(String.format(owner, other));
        approve(manager, approvalId).then().statusCode(404).body("code", equalTo("account_not_found"));
        Database.change(String.format(owner, own));
        assertEquals("30000.00", balance(teller, from));
    }

    @Test
    void approvalAndTransferCommitTogetherOrNotAtAll() {
        String approvalId = Waiting.transferOf(teller, from, to);
        Database.change("alter table audit_event add constraint no_approval check"
                + " (action <> 'approvals.approve' or details ->> 'approval_id' <> '" + approvalId + "') not valid");
        try {
            approve(manager, approvalId).then().statusCode(500);
        } finally {
            Database.change("alter table audit_event drop constraint no_approval");
        }
        assertEquals("pending", status(manager, approvalId));
        assertEquals("30000.00", balance(teller, from));
        assertEquals(List.of("accounts.transfer success -"), audited(approvalId));
        approve(manager, approvalId).then().statusCode(200);
        assertEquals(
                List.of("accounts.transfer success -", "accounts.transfer success -", "approvals.approve success -"),
                audited(approvalId));
    }

    @Test
    void neitherTheApplicationNorTheOwnerRewritesWhatWasAskedOrDecided() {
        String approvalId = Waiting.transferOf(teller, from, to);
        assertEquals("42501", refusal("bulwark_app", "update approval set payload = '{}'"));
        assertEquals("42501", refusal("bulwark_app", "delete from approval"));
        reject(teller, approvalId).then().statusCode(200);
        String again = "update approval set status = 'void', decided_by = null where id = '" + approvalId + "'";
        assertEquals("23001", refusal("bulwark_app", again));
        assertEquals("23001", refusal("bulwark_owner", again));
        assertEquals("23001", refusal("bulwark_owner", "delete from approval"));
    }

    @Test
    void theDatabaseItselfKnowsNoApprovalByTheMaker() {
        String approvalId = Waiting.transferOf(teller, from, to);
        String own = "update approval set status = 'approved', decided_at = now(), decided_by = maker_id,"
                + " result_id = id where id = '" + approvalId + "'";
        assertEquals("23514", refusal("bulwark_app", own));
    }
}
