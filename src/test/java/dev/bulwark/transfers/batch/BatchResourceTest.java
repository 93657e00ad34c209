package dev.bulwark.transfers.batch;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.transfer;
import static dev.bulwark.support.Database.assertBooksBalance;
import static dev.bulwark.transfers.batch.Batches.PATH;
import static dev.bulwark.transfers.batch.Batches.audited;
import static dev.bulwark.transfers.batch.Batches.batch;
import static dev.bulwark.transfers.batch.Batches.postings;
import static dev.bulwark.transfers.batch.Batches.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.ledger.BankAccount;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchResourceTest {

    @Inject
    Bank bank;

    private Person teller;
    private String rich;
    private String poor;

    @BeforeEach
    void openAccounts() {
        teller = bank.staff("teller");
        rich = accountWith(teller, "100.00");
        poor = accountWith(teller, "1.00");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    @Test
    void anAtomicBatchBooksEveryLineInOrder() {
        Response answer =
                send(teller, newKey(), "atomic", List.of(transfer(rich, poor, "40"), transfer(poor, rich, "41.00")));
        answer.then()
                .statusCode(201)
                .body("posted", equalTo(2))
                .body("refused", equalTo(0))
                .body("results.index", contains(0, 1))
                .body("results.status", contains("posted", "posted"));
        assertEquals("101.00", balance(teller, rich));
        assertEquals("0.00", balance(teller, poor));
        assertEquals(
                answer.jsonPath().getList("results.transfer_id"),
                Database.query("select transfer_id from transfer_batch_line where batch_id = '"
                        + answer.path("batch_id") + "' order by line_index"));
    }

    @Test
    void aRefusedLineOfAnAtomicBatchLeavesNothingAndIsNamed() {
        int before = postings(rich);
        send(
                        teller,
                        newKey(),
                        "atomic",
                        List.of(
                                transfer(rich, poor, "40.00"),
                                transfer(poor, rich, "500.00"),
                                transfer(rich, rich, "1.00"),
                                transfer(rich, poor, "60.00")))
                .then()
                .statusCode(422)
                .body("code", equalTo("batch_refused"))
                .body("results.status", contains("skipped", "refused", "refused", "skipped"))
                .body("results[1].problem.code", equalTo("insufficient_funds"))
                .body("results[2].problem.code", equalTo("same_account"));
        assertEquals("100.00", balance(teller, rich));
        assertEquals("1.00", balance(teller, poor));
        assertEquals(before, postings(rich));
        assertEquals(List.of("batch_refused"), audited(teller, "error"));
    }

    @Test
    void anIndependentBatchGivesEachLineItsVerdictAndLaterLinesSeeEarlierOnes() {
        String cash = BankAccount.CASH.id("EUR").toString();
        send(
                        teller,
                        newKey(),
                        "independent",
                        List.of(
                                transfer(poor, rich, "50.00"),
                                transfer(rich, poor, "60.00"),
                                transfer(poor, rich, "50.00"),
                                transfer(rich, cash, "1.00"),
                                transfer(rich, poor, "95.00")))
                .then()
                .statusCode(201)
                .body("posted", equalTo(2))
                .body("results.status", contains("refused", "posted", "posted", "refused", "refused"))
                .body("results[0].problem.code", equalTo("insufficient_funds"))
                .body("results[3].problem.code", equalTo("account_not_found"))
                .body("results[3].problem.status", equalTo(404));
        assertEquals("90.00", balance(teller, rich));
        assertEquals("11.00", balance(teller, poor));
        assertEquals(List.of("2"), audited(teller, "posted"));
        assertEquals(List.of("3"), audited(teller, "refused"));
    }

    @Test
    void aCustomerDebitsItsOwnAccountsOnly() {
        String customerId = Bank.createCustomer(teller);
        String own = Bank.openAccount(teller, customerId, "EUR");
        Bank.deposit(teller, own, "10.00");
        Person customer = bank.customer(customerId);
        send(customer, newKey(), "independent", List.of(transfer(rich, own, "5.00"), transfer(own, rich, "5.00")))
                .then()
                .statusCode(201)
                .body("results.status", contains("refused", "posted"))
                .body("results[0].problem.code", equalTo("account_not_found"));
        assertEquals("105.00", balance(teller, rich));
    }

    @Test
    void replaysAnAnswerAndARefusalByteForByte() {
        for (String amount : List.of("10.00", "999.00")) {
            String key = newKey();
            List<Map<String, Object>> lines = List.of(transfer(rich, poor, amount));
            Response first = send(teller, key, "atomic", lines);
            Response second = send(teller, key, "atomic", lines);
            assertEquals(first.statusCode(), second.statusCode());
            assertEquals(first.asString(), second.asString());
            assertEquals("true", second.header("Idempotent-Replayed"));
            send(teller, key, "independent", lines)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("idempotency_key_reused"));
        }
        assertEquals("90.00", balance(teller, rich));
    }

    @Test
    void namesEveryBadFieldWithItsLine() {
        String body = """
                {"mode": "atomic", "transfers": [
                  {"from_account": "%s", "to_account": "%s", "amount": "1.00", "currency": "EUR"},
                  {"from_account": "x", "to_account": "%s", "amount": "1.001", "currency": "EUR", "more": 1},
                  null,
                  {"to_account": "%s", "amount": 5, "currency": "XXX", "reference": ""}]}
                """.formatted(rich, poor, poor, poor);
        teller.post(PATH, newKey(), body)
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        contains(
                                "transfers[1].amount",
                                "transfers[1].from_account",
                                "transfers[1].more",
                                "transfers[2]",
                                "transfers[3].amount",
                                "transfers[3].currency",
                                "transfers[3].from_account",
                                "transfers[3].reference"));
        assertEquals(List.of("validation_failed"), audited(teller, "error"));
    }

    @Test
    void refusesWhatIsNoBatch() {
        for (String body : List.of(
                "{\"mode\": \"some\", \"transfers\": []}",
                "{\"transfers\": {}}",
                "{\"mode\": \"atomic\", \"transfers\": \"x\"}",
                "{\"mode\": \"atomic\"}")) {
            teller.post(PATH, newKey(), body).then().statusCode(400).body("code", equalTo("validation_failed"));
        }
        for (String body : List.of("", "{", "[]x", "null")) {
            teller.post(PATH, newKey(), body).then().statusCode(400);
        }
        assertEquals("100.00", balance(teller, rich));
    }

    @Test
    void batchesThatGoOppositeWaysFinishWithoutADeadlock() throws Exception {
        Bank.deposit(teller, poor, "9.00");
        List<Map<String, Object>> there = Collections.nCopies(50, transfer(rich, poor, "0.01"));
        List<Map<String, Object>> back = Collections.nCopies(50, transfer(poor, rich, "0.01"));
        List<Callable<Response>> batches = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            Person person = bank.staff("teller");
            batches.add(() -> send(person, newKey(), "atomic", there));
            batches.add(() -> send(person, newKey(), "atomic", back));
        }
        ExecutorService clients = Executors.newFixedThreadPool(batches.size());
        try {
            for (Future<Response> answer : clients.invokeAll(batches)) {
                answer.get().then().statusCode(201);
            }
        } finally {
            clients.shutdownNow();
        }
        assertEquals("100.00", balance(teller, rich));
    }

    @Test
    void needsAKeyAndJson() {
        teller.request()
                .body(batch("atomic", List.of(transfer(rich, poor, "1.00"))))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));
        teller.request()
                .contentType("text/plain")
                .header("Idempotency-Key", newKey())
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(415);
    }

    @Test
    void hasARateLimitOfItsOwn() {
        Response answer = send(teller, newKey(), "atomic", List.of(transfer(rich, poor, "1.00")));
        assertEquals("\"transfer-batch\";q=10;w=60", answer.header("RateLimit-Policy"));
    }

    @Test
    void theSumOfACurrencyOverTheThresholdWaitsForAnApproval() {
        String from = accountWith(teller, "9000.00");
        Bank.deposit(teller, from, "9000.00");
        List<Map<String, Object>> lines = List.of(transfer(from, poor, "6000.00"), transfer(from, rich, "6000.00"));
        String waits = send(teller, newKey(), "atomic", lines)
                .then()
                .statusCode(202)
                .extract()
                .path("approval_id");
        assertEquals("18000.00", balance(teller, from));

        Person manager = bank.staff("manager");
        manager.get("/api/approvals/{id}", waits)
                .then()
                .body("operation", equalTo("accounts.transfer_batch"))
                .body("payload.transfers", hasSize(2));
        String batchId = manager.post("/api/approvals/approve", newKey(), Map.of("approval_id", waits))
                .then()
                .statusCode(200)
                .extract()
                .path("result_id");
        assertEquals("6000.00", balance(teller, from));
        assertEquals(
                List.of("2"),
                Database.query("select count(*) from transfer t join transfer_batch_line l on l.transfer_id = t.id"
                        + " where l.batch_id = '" + batchId + "' and t.booked_by = '" + teller.userId() + "'"));
    }
}
