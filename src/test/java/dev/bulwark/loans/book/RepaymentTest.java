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
import java.util.UUID;
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

    /** Over 1,200.00 at 12 %, in 12 instalments, with a fee of 12.00. */
    private String approved() {
        String id = UUID.randomUUID().toString();
        String decider = bank.createUser("decider-" + UUID.randomUUID(), "manager", null, false)
                .toString();
        Database.change(
                "insert into loan (id, customer_id, product, status, currency, amount_minor, fee_minor, term_months,"
                        + " rate_percent, method, day_count, business_day_rule, grace_kind, grace_months, first_due_days_max,"
                        + " allocation_order, offer_days, late_fee_minor, late_after_days, non_accrual_after_days, applied_at,"
                        + " applied_by, decided_at, decided_by, offered_until) values ('" + id + "', '" + customer
                        + "', 'personal', 'approved', 'EUR', 120000, 1200, 12, 12, 'annuity', 'thirty_360', 'none', 'none', 0, 62,"
                        + " '{penalty,fee,interest,principal}', 30, 1500, 5, 90, now(), '" + officer.userId()
                        + "', now(), '"
                        + decider + "', current_date + 30)");
        return id;
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
        // As if it had been paid out 40 days ago, and nobody had counted a day since.
        Database.change("update loan_book set disbursed_on = disbursed_on - 40, accrued_to = accrued_to - 40,"
                + " period_from = period_from - 40, period_to = period_to - 40, oldest_due = oldest_due - 40"
                + " where loan_id = '" + loan + "'");
        Database.change("update loan_instalment set from_date = from_date - 40, to_date = to_date - 40,"
                + " due_date = due_date - 40 where loan_id = '" + loan + "'");
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
