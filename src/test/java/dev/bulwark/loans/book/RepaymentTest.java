package dev.bulwark.loans.book;

import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Database.assertBooksBalance;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepaymentTest {

    @Inject
    Bank bank;

    private Person teller;
    private Person officer;
    private String customer;
    private String account;

    @BeforeEach
    void hire() {
        teller = bank.staff("teller");
        officer = bank.staff("loan_officer");
        customer = Bank.createCustomer(teller);
        account = Bank.openAccount(teller, customer, "EUR");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    private String approved() {
        return Offers.insert(bank, officer, customer);
    }

    private Response disburse(String loan, String into) {
        return officer.post("/api/loans/disburse", newKey(), Map.of("loan_id", loan, "account_id", into));
    }

    private String active() {
        String loan = approved();
        disburse(loan, account).then().statusCode(201);
        return loan;
    }

    private static Map<String, Object> payment(String loan, String account, String amount) {
        return Map.of("loan_id", loan, "account_id", account, "amount", amount, "currency", "EUR");
    }

    private Response repay(String loan, String amount) {
        return officer.post("/api/loans/repay", newKey(), payment(loan, account, amount));
    }

    private static String status(String loan) {
        return Database.query("select status from loan where id = '" + loan + "'")
                .get(0);
    }

    @Test
    void paysOutLessTheFee() {
        String loan = approved();
        disburse(loan, account)
                .then()
                .statusCode(201)
                .body("paid_out", equalTo("1188.00"))
                .body("fee", equalTo("12.00"))
                .body("status", equalTo("active"));
        assertEquals("1188.00", Bank.balance(teller, account));
        disburse(loan, account).then().statusCode(409).body("code", equalTo("loan_state"));
    }

    @Test
    void paysOutOnlyToItsCustomerAndInTime() {
        String loan = approved();
        String foreign = Bank.accountWith(teller, "1.00");
        disburse(loan, foreign).then().statusCode(404).body("code", equalTo("account_not_found"));
        Database.change("update loan set offered_until = current_date - 2 where id = '" + loan + "'");
        disburse(loan, account).then().statusCode(409).body("code", equalTo("loan_offer_expired"));
    }

    @Test
    void isPaidOffOnTheDayOfThePayout() {
        String loan = active();
        Bank.deposit(teller, account, "12.00");
        repay(loan, "1200.00").then().statusCode(201).body("status", equalTo("closed"));
        assertEquals("closed", status(loan));
        assertEquals("0.00", Bank.balance(teller, account));
    }

    @Test
    void schedulesTheRestAnewAndGivesBackWhatIsTooMuch() {
        String loan = active();
        Bank.deposit(teller, account, "100.00");
        repay(loan, "600.00")
                .then()
                .statusCode(201)
                .body("parts.principal", equalTo("600.00"))
                .body("schedule_version", equalTo(2));
        repay(loan, "610.00")
                .then()
                .statusCode(201)
                .body("status", equalTo("overpaid"))
                .body("overpaid", equalTo("10.00"));
        Map<String, Object> refund = Map.of("loan_id", loan, "account_id", account);
        officer.post("/api/loans/refund", newKey(), refund)
                .then()
                .statusCode(201)
                .body("status", equalTo("closed"))
                .body("amount", equalTo("10.00"));
        assertEquals("88.00", Bank.balance(teller, account));
    }

    @Test
    void aLateLoanPaysPenaltyFirstAndIsNotLateAnyMore() {
        String loan = active();
        Offers.age(loan, 40);
        repay(loan, "20.00")
                .then()
                .statusCode(201)
                .body("parts.penalty", equalTo("15.00"))
                .body("parts.interest", equalTo("5.00"));
        repay(loan, "101.62").then().statusCode(201).body("days_past_due", equalTo(0));
    }

    @Test
    void aCustomerPaysItsOwnLoanFromItsOwnAccount() {
        String loan = active();
        Person owner = bank.customer(customer);
        owner.post("/api/loans/repay", newKey(), payment(loan, account, "1.00"))
                .then()
                .statusCode(201);
        String foreign = Bank.accountWith(teller, "5.00");
        owner.post("/api/loans/repay", newKey(), payment(loan, foreign, "1.00"))
                .then()
                .statusCode(404);
        bank.customer(Bank.createCustomer(teller))
                .post("/api/loans/repay", newKey(), payment(loan, account, "1.00"))
                .then()
                .statusCode(404)
                .body("code", equalTo("loan_not_found"));
    }

    @Test
    void refusesMoreThanTheAccountHasAndTellsWhatWouldHappen() {
        String loan = active();
        repay(loan, "1200.00").then().statusCode(422).body("code", equalTo("insufficient_funds"));
        officer.request()
                .header("Idempotency-Key", newKey())
                .body(payment(loan, account, "100.00"))
                .post("/api/loans/repay?dry_run=true")
                .then()
                .statusCode(200)
                .body("would", equalTo("post"))
                .body("balances[0].balance.posted", equalTo("1088.00"));
        assertEquals("1188.00", Bank.balance(teller, account));
    }

    @Test
    void manyRepaymentsAtOncePayItOnceAndCloseItOnce() throws Exception {
        String loan = active();
        Bank.deposit(teller, account, "1000.00");
        List<Integer> answers = AtOnce.run(20, n -> repay(loan, "100.00").statusCode());
        assertEquals(12, answers.stream().filter(code -> code == 201).count(), answers::toString);
        assertEquals("closed", status(loan));
        assertEquals("988.00", Bank.balance(teller, account));
    }

    @Test
    void isPaidOnceForOneKey() {
        String loan = active();
        String key = newKey();
        String first = officer.post("/api/loans/repay", key, payment(loan, account, "50.00"))
                .asString();
        officer.post("/api/loans/repay", key, payment(loan, account, "50.00"))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        assertEquals("1138.00", Bank.balance(teller, account));
    }

    @Test
    void aPostingOfALoanIsNotReversed() {
        String loan = active();
        String transfer = repay(loan, "50.00").path("transfer_ids[0]");
        teller.post("/api/accounts/reverse", newKey(), Map.of("transfer_id", transfer, "reason", "mistake"))
                .then()
                .statusCode(422)
                .body("code", equalTo("loan_not_reversible"));
    }
}
