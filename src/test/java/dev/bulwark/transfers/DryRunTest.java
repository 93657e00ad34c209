package dev.bulwark.transfers;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.transfer;
import static dev.bulwark.support.Database.assertBooksBalance;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every money command tells what it would do, and the database is the same before and after. */
@QuarkusTest
class DryRunTest {

    /** Every row of whatever a command may write, in one hash a table. */
    private static final List<String> TABLES = List.of(
            "ledger_account",
            "transfer",
            "transfer_reversal",
            "transfer_reversed",
            "transfer_batch",
            "transfer_batch_line",
            "hold",
            "ledger_usage",
            "outbox_event",
            "approval",
            "command_record",
            "audit_event");

    @Inject
    Bank bank;

    private Person teller;
    private String rich;
    private String poor;

    @BeforeEach
    void openAccounts() {
        teller = bank.staff("teller");
        rich = accountWith(teller, "20000.00");
        poor = accountWith(teller, "1.00");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    @Test
    void everyCommandTellsTheBalancesAfterwardsAndChangesNothing() {
        String original = teller.post("/api/accounts/transfer", newKey(), transfer(rich, poor, "100.00"))
                .path("transfer_id");
        List<String> before = everything();

        dryRun(teller, "transfer", transfer(rich, poor, "50.00"))
                .body("would", equalTo("post"))
                .body("dry_run", equalTo(true))
                .body("approval_needed", equalTo(false))
                .body("problem", nullValue())
                .body(posted(rich), equalTo("19850.00"))
                .body(posted(poor), equalTo("151.00"));
        dryRun(teller, "deposit", cash(poor, "10.00")).body(posted(poor), equalTo("111.00"));
        dryRun(teller, "withdraw", cash(poor, "10.00"))
                .body("balances", hasSize(1))
                .body(posted(poor), equalTo("91.00"));
        dryRun(teller, "reverse", Map.of("transfer_id", original, "reason", "Charged twice"))
                .body("would", equalTo("post"))
                .body(posted(rich), equalTo("20000.00"))
                .body(posted(poor), equalTo("1.00"));
        dryRun(
                        teller,
                        "transfer-batch",
                        batch("independent", transfer(rich, poor, "1.00"), transfer(poor, poor, "1.00")))
                .body("would", equalTo("post"))
                .body("results.status", contains("posted", "refused"))
                .body("results.transfer_id", contains(null, null))
                .body(posted(poor), equalTo("102.00"));

        assertEquals(before, everything());
    }

    @Test
    void everyCommandTellsWhyItWouldBeRefusedAndChangesNothing() {
        List<String> before = everything();
        refused(teller, "transfer", transfer(poor, rich, "2.00"), "insufficient_funds");
        refused(teller, "transfer", transfer(poor, poor, "1.00"), "same_account");
        refused(teller, "transfer", transfer(rich, UUID.randomUUID().toString(), "1.00"), "account_not_found");
        refused(teller, "deposit", cash(UUID.randomUUID().toString(), "1.00"), "account_not_found");
        refused(teller, "withdraw", cash(poor, "2.00"), "insufficient_funds");
        refused(
                teller,
                "reverse",
                Map.of("transfer_id", UUID.randomUUID().toString(), "reason", "Charged twice"),
                "transfer_not_found");
        refused(
                        teller,
                        "transfer-batch",
                        batch("atomic", transfer(rich, poor, "1.00"), transfer(poor, poor, "1.00")),
                        "batch_refused")
                .body("problem.results.status", contains("skipped", "refused"));
        assertEquals(before, everything());
    }

    @Test
    void tellsThatAnotherPersonWouldBeNeededAndAsksNobody() {
        List<String> before = everything();
        dryRun(teller, "transfer", transfer(rich, poor, "15000.00"))
                .body("would", equalTo("await_approval"))
                .body("approval_needed", equalTo(true))
                .body(posted(poor), equalTo("15001.00"));
        dryRun(teller, "transfer", transfer(poor, rich, "15000.00"))
                .body("would", equalTo("await_approval"))
                .body("problem.code", equalTo("insufficient_funds"))
                .body("balances", nullValue());
        refused(teller, "transfer", transfer(rich, rich, "15000.00"), "same_account");
        dryRun(
                        teller,
                        "transfer-batch",
                        batch("atomic", transfer(rich, poor, "9000.00"), transfer(rich, poor, "9000.00")))
                .body("would", equalTo("await_approval"))
                .body(posted(rich), equalTo("2000.00"));
        assertEquals(before, everything());
    }

    @Test
    void aCustomerSeesTheBalancesOfItsOwnAccountsOnly() {
        String customerId = Bank.createCustomer(teller);
        String own = Bank.openAccount(teller, customerId, "EUR");
        Bank.deposit(teller, own, "10.00");
        Person customer = bank.customer(customerId);
        dryRun(customer, "transfer", transfer(own, rich, "4.00")).body("balances.account_id", contains(own));
        refused(customer, "transfer", transfer(rich, own, "4.00"), "account_not_found");
        refused(customer, "transfer", transfer(rich, own, "15000.00"), "account_not_found");
    }

    @Test
    void aHoldAndItsCaptureTellTheirBalancesAndChangeNothing() {
        String hold = teller.post("/api/accounts/hold", newKey(), cash(rich, "15000.00"))
                .path("hold_id");
        List<String> before = everything();
        dryRun(teller, "hold", cash(rich, "1000.00"))
                .body("would", equalTo("post"))
                .body("balances[0].balance.pending", equalTo("16000.00"))
                .body("balances[0].balance.available", equalTo("4000.00"));
        refused(teller, "hold", cash(rich, "6000.00"), "insufficient_funds");
        dryRun(teller, "capture", Map.of("hold_id", hold, "amount", "10.00", "to_account", poor))
                .body("would", equalTo("post"))
                .body(posted(poor), equalTo("11.00"));
        dryRun(teller, "capture", Map.of("hold_id", hold, "to_account", poor))
                .body("would", equalTo("await_approval"))
                .body(posted(rich), equalTo("5000.00"));
        refused(teller, "capture", Map.of("hold_id", hold, "amount", "15000.01", "to_account", poor), "hold_exceeded");
        assertEquals(before, everything());
    }

    @Test
    void isRefusedForWhomTheCommandWouldBe() {
        Person auditor = bank.staff("auditor");
        auditor.post("/api/accounts/deposit?dry_run=true", cash(poor, "1.00"))
                .then()
                .statusCode(403);
    }

    @Test
    void anyOtherValueIsABadField() {
        for (String command : List.of("transfer", "deposit", "withdraw", "reverse", "transfer-batch")) {
            for (String value : List.of("", "=", "=TRUE", "=1", "=yes")) {
                teller.post("/api/accounts/" + command + "?dry_run" + value, newKey(), transfer(rich, poor, "1.00"))
                        .then()
                        .statusCode(400);
            }
        }
        teller.post("/api/accounts/transfer?dry_run=maybe", newKey(), transfer(rich, poor, "1.00"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("dry_run"))
                .body("errors.in", contains("query"));
    }

    @Test
    void falseIsTheCommandItself() {
        teller.post("/api/accounts/transfer?dry_run=false", newKey(), transfer(rich, poor, "1.00"))
                .then()
                .statusCode(201);
        teller.post("/api/accounts/transfer?dry_run=false", transfer(rich, poor, "1.00"))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));
    }

    private static ValidatableResponse dryRun(Person person, String command, Map<String, ?> body) {
        return person.post("/api/accounts/" + command + "?dry_run=true", body)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refused(Person person, String command, Map<String, ?> body, String code) {
        return dryRun(person, command, body)
                .body("would", equalTo("refuse"))
                .body("problem.code", equalTo(code))
                .body("balances", nullValue());
    }

    private static String posted(String account) {
        return "balances.find { it.account_id == '" + account + "' }.balance.posted";
    }

    private static Map<String, Object> cash(String account, String amount) {
        return Map.of("account_id", account, "amount", amount, "currency", "EUR");
    }

    private static Map<String, Object> batch(String mode, Map<String, Object> one, Map<String, Object> other) {
        return Map.of("mode", mode, "transfers", List.of(one, other));
    }

    private static List<String> everything() {
        return TABLES.stream()
                .map(table -> Database.query(
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)),"
                                        + " '-') from " + table + " t")
                        .get(0))
                .toList();
    }
}
