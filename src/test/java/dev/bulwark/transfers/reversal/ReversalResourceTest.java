package dev.bulwark.transfers.reversal;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.transfer;
import static dev.bulwark.support.Database.assertBooksBalance;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReversalResourceTest {

    private static final String PATH = "/api/accounts/reverse";

    @Inject
    Bank bank;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
        assertEquals(
                List.of(),
                Database.query("select transfer_id from transfer_reversed c where reversed_minor <>"
                        + " (select sum(amount_minor) from transfer_reversal r where r.original_id = c.transfer_id)"));
    }

    @Test
    void bringsATransferBackAndShowsItOnBothStatements() {
        String from = accountWith(teller, "100.00");
        String to = accountWith(teller, "1.00");
        String original = transferOf(from, to, "30.00");
        teller.post(PATH, newKey(), reverse(original, null))
                .then()
                .statusCode(201)
                .body("kind", equalTo("reversal"))
                .body("reverses", equalTo(original))
                .body("from_account", equalTo(to))
                .body("to_account", equalTo(from))
                .body("amount", equalTo("30.00"))
                .body("remaining", equalTo("0.00"))
                .body("reference", equalTo("Charged twice"));
        assertEquals("100.00", balance(teller, from));
        assertEquals("1.00", balance(teller, to));
        teller.get("/api/accounts/{id}/transactions", from)
                .then()
                .body("items.kind", contains("reversal", "transfer", "deposit"))
                .body("items.direction", contains("credit", "debit", "credit"))
                .body("items[0].reverses", equalTo(original))
                .body("items[0].reference", equalTo("Charged twice"))
                .body("items[0].counter_account", equalTo(to))
                .body("items[1].reverses", nullValue())
                .body("items[1].reversed", equalTo("30.00"))
                .body("items[2].reversed", nullValue());
    }

    @Test
    void reversesInPartsUntilNothingIsLeft() {
        String from = accountWith(teller, "100.00");
        String original = transferOf(from, accountWith(teller, "1.00"), "30.00");
        teller.post(PATH, newKey(), reverse(original, "10"))
                .then()
                .statusCode(201)
                .body("remaining", equalTo("20.00"));
        teller.post(PATH, newKey(), reverse(original, "20.01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("reversal_exceeds_remaining"))
                .body("remaining", equalTo("20.00"));
        teller.post(PATH, newKey(), reverse(original, null))
                .then()
                .statusCode(201)
                .body("amount", equalTo("20.00"));
        teller.post(PATH, newKey(), reverse(original, null))
                .then()
                .statusCode(422)
                .body("remaining", equalTo("0.00"));
        assertEquals("100.00", balance(teller, from));
    }

    @Test
    void reversesADepositAndAWithdrawalThroughTheBanksCash() {
        String account = accountWith(teller, "100.00");
        teller.post(PATH, newKey(), reverse(lastTransferOf(account), "40.00"))
                .then()
                .statusCode(201)
                .body("from_account", equalTo(account))
                .body("to_account", nullValue());
        assertEquals("60.00", balance(teller, account));
        Map<String, Object> cash = Map.of("account_id", account, "amount", "50.00", "currency", "EUR");
        String withdrawal =
                teller.post("/api/accounts/withdraw", newKey(), cash).path("transfer_id");
        teller.post(PATH, newKey(), reverse(withdrawal, null))
                .then()
                .statusCode(201)
                .body("to_account", equalTo(account));
        assertEquals("60.00", balance(teller, account));
        teller.get("/api/accounts/{id}/transactions", account)
                .then()
                .body("items.counter_account.findAll { it != null }.size()", equalTo(0));
    }

    @Test
    void refusesWhenTheAccountThatGivesBackHasSpentIt() {
        String from = accountWith(teller, "100.00");
        String to = accountWith(teller, "1.00");
        String original = transferOf(from, to, "30.00");
        transferOf(to, from, "20.00");
        teller.post(PATH, newKey(), reverse(original, null))
                .then()
                .statusCode(422)
                .body("code", equalTo("insufficient_funds"));
        assertEquals("11.00", balance(teller, to));
        assertEquals(
                List.of(), Database.query("select 1 from transfer_reversed where transfer_id = '" + original + "'"));
    }

    @Test
    void refusesToReverseAReversal() {
        String original = transferOf(accountWith(teller, "100.00"), accountWith(teller, "1.00"), "30.00");
        String reversal = teller.post(PATH, newKey(), reverse(original, null)).path("transfer_id");
        teller.post(PATH, newKey(), reverse(reversal, null))
                .then()
                .statusCode(422)
                .body("code", equalTo("reversal_not_reversible"));
    }

    @Test
    void refusesWhatIsNoTransfer() {
        teller.post(PATH, newKey(), reverse(UUID.randomUUID().toString(), null))
                .then()
                .statusCode(404)
                .body("code", equalTo("transfer_not_found"));
    }

    @Test
    void namesEveryBadField() {
        teller.post(PATH, newKey(), Map.of("amount", "-1", "reason", "ab"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("amount", "reason", "transfer_id"));
        String original = transferOf(accountWith(teller, "100.00"), accountWith(teller, "1.00"), "30.00");
        teller.post(PATH, newKey(), reverse(original, "1.001"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("amount_too_precise"));
        teller.request()
                .body(reverse(original, null))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));
    }

    @Test
    void isForStaffOnly() {
        String customerId = Bank.createCustomer(teller);
        String account = Bank.openAccount(teller, customerId, "EUR");
        Bank.deposit(teller, account, "10.00");
        Person customer = bank.customer(customerId);
        String original = customer.post(
                        "/api/accounts/transfer", newKey(), transfer(account, accountWith(teller, "1.00"), "5.00"))
                .path("transfer_id");
        customer.post(PATH, newKey(), reverse(original, null)).then().statusCode(403);
    }

    @Test
    void replaysTheFirstAnswerByteForByte() {
        String from = accountWith(teller, "100.00");
        String original = transferOf(from, accountWith(teller, "1.00"), "30.00");
        String key = newKey();
        Response first = teller.post(PATH, key, reverse(original, "10.00"));
        Response second = teller.post(PATH, key, reverse(original, "10.00"));
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals("80.00", balance(teller, from));
    }

    @Test
    void auditsWhatWasReversed() {
        String original = transferOf(accountWith(teller, "100.00"), accountWith(teller, "1.00"), "30.00");
        String reversal = teller.post(PATH, newKey(), reverse(original, null)).path("transfer_id");
        assertEquals(
                List.of(reversal),
                Database.query("select details ->> 'transfer_id' from audit_event where action = 'accounts.reverse'"
                        + " and details ->> 'reverses' = '" + original + "'"));
    }

    @Test
    void fiftyReversalsAtOnceNeverExceedTheOriginal() throws Exception {
        String from = accountWith(teller, "100.00");
        String to = accountWith(teller, "100.00");
        String original = transferOf(from, to, "30.00");
        List<Response> answers = atOnce(50, () -> teller.post(PATH, newKey(), reverse(original, "1.00")));
        assertEquals(
                30,
                answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertTrue(answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .allMatch(answer -> "reversal_exceeds_remaining".equals(answer.path("code"))));
        assertEquals("100.00", balance(teller, from));
        assertEquals("100.00", balance(teller, to));
    }

    @Test
    void theDatabaseItselfRefusesToReverseMoreThanTheOriginal() {
        String original = transferOf(accountWith(teller, "100.00"), accountWith(teller, "1.00"), "30.00");
        teller.post(PATH, newKey(), reverse(original, "10.00")).then().statusCode(201);
        String raise = "update transfer_reversed set reversed_minor = 3001 where transfer_id = '" + original + "'";
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> Database.change(raise));
        assertTrue(refused.getCause().getMessage().contains("transfer_reversed_within_original"));
        String lower = raise.replace("3001", "1");
        assertThrows(IllegalStateException.class, () -> Database.change(lower));
        assertThrows(
                IllegalStateException.class,
                () -> Database.change("delete from transfer_reversal where original_id = '" + original + "'"));
    }

    @Test
    void waitsOverTheThresholdWithTheExactAmount() {
        String from = accountWith(teller, "6000.00");
        Bank.deposit(teller, from, "6000.00");
        String to = accountWith(teller, "1.00");
        Map<String, Object> large = transfer(from, to, "12000.00");
        Person manager = bank.staff("manager");
        String asked = teller.post("/api/accounts/transfer", newKey(), large).path("approval_id");
        String original = approve(manager, asked);

        String waits = teller.post(PATH, newKey(), reverse(original, null))
                .then()
                .statusCode(202)
                .extract()
                .path("approval_id");
        assertEquals("0.00", balance(teller, from));
        manager.get("/api/approvals/{id}", waits).then().body("payload.amount", equalTo("12000.00"));
        approve(manager, waits);
        assertEquals("12000.00", balance(teller, from));
        assertEquals("1.00", balance(teller, to));
        teller.get("/api/accounts/{id}/transactions", from).then().body("items.reverses", hasItems(original));
    }

    /** @return what the execution made */
    private static String approve(Person approver, String approvalId) {
        return approver.post("/api/approvals/approve", newKey(), Map.of("approval_id", approvalId))
                .then()
                .statusCode(200)
                .extract()
                .path("result_id");
    }

    private String transferOf(String from, String to, String amount) {
        return teller.post("/api/accounts/transfer", newKey(), transfer(from, to, amount))
                .then()
                .statusCode(201)
                .extract()
                .path("transfer_id");
    }

    private String lastTransferOf(String account) {
        return teller.get("/api/accounts/{id}/transactions", account).path("items[0].transfer_id");
    }

    private static Map<String, Object> reverse(String transferId, String amount) {
        Map<String, Object> body = new HashMap<>(Map.of("transfer_id", transferId, "reason", "Charged twice"));
        if (amount != null) {
            body.put("amount", amount);
        }
        return body;
    }

    private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(25);
        try {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : clients.invokeAll(Collections.nCopies(times, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }
}
