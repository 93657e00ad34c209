package dev.bulwark.loans.applications;

import static dev.bulwark.support.Applications.approve;
import static dev.bulwark.support.Applications.insert;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.openAccount;
import static dev.bulwark.support.Bank.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bank's own books say about what a customer can carry. Each loan costs 833.33 a month. */
@QuarkusTest
class AffordabilityBooksTest {

    @Inject
    Bank bank;

    private static Person manager;
    private static Person officer;
    private String customerId;

    @BeforeEach
    void hire() {
        if (manager == null) {
            manager = bank.staff("manager");
            officer = bank.staff("loan_officer");
        }
        customerId = Bank.createCustomer(manager);
    }

    private String withoutIncome() {
        String id = insert(customerId, manager);
        Database.change("update loan set monthly_income_minor = null where id = '" + id + "'");
        return id;
    }

    private static String found(String loanId) {
        Response read = officer.get("/api/loans/{id}", loanId);
        read.then().statusCode(200);
        return read.path("affordability.verdict") + " " + read.path("affordability.income_from") + " "
                + read.path("affordability.rules[0].actual") + " " + read.path("affordability.rules[1].actual");
    }

    /** As if it had been booked in the month before this one; all its bookings, so that their order stays. */
    private static void lastMonth(String accountId) {
        // The journal is append-only for everybody but a superuser who says so.
        Database.change("do $$ begin set local session_replication_role = replica;"
                + " update transfer set booked_at = date_trunc('month', now()) - interval '10 days'"
                + " where '" + accountId + "' in (debit_account_id, credit_account_id); end $$");
    }

    @Test
    void withoutAnyCreditNothingIsKnownOfTheIncome() {
        assertEquals("undetermined null null null", found(withoutIncome()));
    }

    @Test
    void creditsOfThreeWholeMonthsAreTheIncome() {
        String id = withoutIncome();
        String account = openAccount(manager, customerId, "EUR");
        Bank.deposit(manager, account, "9000.00");
        assertEquals("undetermined null null null", found(id), "this month is not over");
        lastMonth(account);
        // 833.33 of 3000.00, and 10000.00 of 36000.00
        assertEquals("affordable accounts 27.78 0.28", found(id));
        Database.change("do $$ begin set local session_replication_role = replica; update transfer set booked_at ="
                + " date_trunc('month', now()) - interval '4 months' where credit_account_id = '" + account
                + "'; end $$");
        assertEquals("undetermined null null null", found(id), "that is too long ago");
    }

    @Test
    void moneyBetweenOnesOwnAccountsAndWhatWasTakenBackIsNoIncome() {
        String id = withoutIncome();
        String account = openAccount(manager, customerId, "EUR");
        String savings = openAccount(manager, customerId, "EUR");
        String employer = Bank.accountWith(manager, "20000.00");
        Bank.deposit(manager, account, "3000.00");
        manager.post("/api/accounts/transfer", newKey(), transfer(account, savings, "3000.00"))
                .then()
                .statusCode(201);
        manager.post("/api/accounts/transfer", newKey(), transfer(employer, account, "6000.00"))
                .then()
                .statusCode(201);
        String mistaken = manager.post("/api/accounts/transfer", newKey(), transfer(employer, account, "9000.00"))
                .path("transfer_id");
        manager.post(
                        "/api/accounts/reverse",
                        newKey(),
                        Map.of("transfer_id", mistaken, "amount", "9000.00", "reason", "sent twice"))
                .then()
                .statusCode(201);
        lastMonth(account);
        lastMonth(savings);
        assertEquals("affordable accounts 27.78 0.28", found(id));
    }

    @Test
    void anIncomeInAnotherCurrencyIsNone() {
        String id = withoutIncome();
        String account = openAccount(manager, customerId, "USD");
        manager.post(
                        "/api/accounts/deposit",
                        newKey(),
                        Map.of("account_id", account, "amount", "9000.00", "currency", "USD"))
                .then()
                .statusCode(201);
        lastMonth(account);
        assertEquals("undetermined null null null", found(id));
    }

    @Test
    void whatIsPromisedCountsUntilTheOfferIsOver() {
        String other = insert(customerId, manager);
        approve(officer, other).then().statusCode(200);
        String id = insert(customerId, manager);
        assertEquals("affordable declared 33.34 0.34", found(id));
        Database.change("update loan set offered_until = current_date - 1 where id = '" + other + "'");
        assertEquals("affordable declared 16.67 0.17", found(id));
    }

    /** Moves the loan on behind the service, as a payout does, with three instalments of which the first is paid. */
    private static void payOut(String loanId, int daysPastDue) {
        Database.change("update loan set status = 'active' where id = '" + loanId + "'");
        Database.change("insert into loan_schedule (loan_id, version, reason, made_on, amount_minor, rate_percent,"
                + " instalments, from_date, first_due, grace_kind, grace_instalments, first_no) values ('" + loanId
                + "', 1, 'payout', current_date, 1000000, 0, 3, current_date, current_date + 30, 'none', 0, 1)");
        for (int no = 1; no <= 3; no++) {
            int principal = no == 3 ? 800_000 : 100_000;
            Database.change(
                    "insert into loan_instalment (loan_id, version, no, from_date, to_date, due_date, earned_minor,"
                            + " principal_minor, interest_minor, balance_minor, paid_principal_minor, settled_on) values ('"
                            + loanId + "', 1, " + no + ", current_date, current_date, current_date, 0, " + principal
                            + ", 0, 0, "
                            + (no == 1 ? principal + ", current_date" : "0, null") + ")");
        }
        Database.change(
                "insert into loan_book (loan_id, currency, disbursed_on, schedule_version, accrued_to, period_no,"
                        + " period_from, period_to, period_earned_minor, period_accrued_minor, principal_minor, days_past_due)"
                        + " values ('" + loanId
                        + "', 'EUR', current_date, 1, current_date, 2, current_date, current_date, 0, 0,"
                        + " 900000, " + daysPastDue + ")");
    }

    /** Its books were never posted, so they must not stay. */
    private static void forget(String loanId) {
        Database.change("do $$ begin set local session_replication_role = replica;"
                + " delete from loan_book where loan_id = '" + loanId + "';"
                + " delete from loan_instalment where loan_id = '" + loanId + "';"
                + " delete from loan_schedule where loan_id = '" + loanId + "';"
                + " delete from loan where id = '" + loanId + "'; end $$");
    }

    @Test
    void whatIsPaidOutCountsWithWhatIsStillToBePaid() {
        String other = insert(customerId, manager);
        approve(officer, other).then().statusCode(200);
        payOut(other, 0);
        try {
            String id = insert(customerId, manager);
            // 833.33 and 1000.00 of 5000.00; 10000.00 and 9000.00 of 60000.00
            assertEquals("affordable declared 36.67 0.32", found(id));
            Response late = lateBy(other, id, 30);
            assertEquals(true, late.path("affordability.rules[2].passed"));
            late = lateBy(other, id, 31);
            assertEquals("not_affordable", late.path("affordability.verdict"));
            assertEquals("31", late.path("affordability.rules[2].actual"));
            Database.change("update loan_book set currency = 'USD' where loan_id = '" + other + "'");
            Database.change("do $$ begin set local session_replication_role = replica;"
                    + " update loan set currency = 'USD' where id = '" + other + "'; end $$");
            lateBy(other, id, 0);
            assertEquals("undetermined declared null null", found(id));
        } finally {
            forget(other);
        }
    }

    private static Response lateBy(String other, String id, int days) {
        Database.change("update loan_book set days_past_due = " + days + " where loan_id = '" + other + "'");
        return officer.get("/api/loans/{id}", id);
    }

    @Test
    void whoseLoanWasWrittenOffGetsNoOther() {
        String other = insert(customerId, manager);
        approve(officer, other).then().statusCode(200);
        payOut(other, 0);
        try {
            Database.change("do $$ begin set local session_replication_role = replica;"
                    + " update loan set status = 'written_off' where id = '" + other + "'; end $$");
            String id = insert(customerId, manager);
            approve(officer, id).then().statusCode(422);
            assertEquals("not_affordable declared 16.67 0.17", found(id));
        } finally {
            forget(other);
        }
    }
}
