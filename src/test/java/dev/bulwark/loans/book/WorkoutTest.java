package dev.bulwark.loans.book;

import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Database.assertBooksBalance;
import static dev.bulwark.support.Database.query;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loans that are not paid as agreed. */
@QuarkusTest
class WorkoutTest {

    private static final String REASON = "Ada O'Brien lost her job";

    @Inject
    Bank bank;

    private Person teller;
    private Person officer;
    private Person manager;
    private String customer;
    private String account;

    @BeforeEach
    void hire() {
        teller = bank.staff("teller");
        officer = bank.staff("loan_officer");
        manager = bank.staff("manager");
        customer = Bank.createCustomer(teller);
        account = Bank.openAccount(teller, customer, "EUR");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    private String active() {
        return active(Offers.USUAL);
    }

    private String active(String terms) {
        String loan = Offers.insert(bank, officer, customer, terms);
        officer.post("/api/loans/disburse", newKey(), Map.of("loan_id", loan, "account_id", account))
                .then()
                .statusCode(201);
        return loan;
    }

    private String late(int days) {
        String loan = active();
        Offers.age(loan, days);
        return loan;
    }

    private Response reschedule(String loan, Map<String, Object> terms) {
        Map<String, Object> body = new HashMap<>(terms);
        body.put("loan_id", loan);
        body.put("reason", REASON);
        return officer.post("/api/loans/reschedule", newKey(), body);
    }

    private static Map<String, Object> writeOff(String loan) {
        return Map.of("loan_id", loan, "reason", REASON);
    }

    private String asked(String loan) {
        return officer.post("/api/loans/write-off", newKey(), writeOff(loan))
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"))
                .extract()
                .path("approval_id");
    }

    private static Response approve(Person person, String approval) {
        return person.post("/api/approvals/approve", newKey(), Map.of("approval_id", approval));
    }

    private Response pay(String operation, String loan, String amount) {
        return officer.post(
                "/api/loans/" + operation,
                newKey(),
                Map.of("loan_id", loan, "account_id", account, "amount", amount, "currency", "EUR"));
    }

    private static String status(String loan) {
        return query("select status from loan where id = '" + loan + "'").get(0);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static BigDecimal amount(Response answer, String path) {
        return new BigDecimal(answer.<String>path(path));
    }

    /** What was owed before is due with the first new instalment; that day bears one fee, besides the one of old. */
    @Test
    void aDueDateOfNewTermsBearsOneLateFee() {
        String loan = late(40);
        reschedule(
                        loan,
                        Map.of(
                                "term_months",
                                24,
                                "first_due_date",
                                today().plusDays(30).toString()))
                .then()
                .statusCode(201)
                .body("owed.penalty", equalTo("15.00"));
        Offers.age(loan, 40);
        pay("repay", loan, "1.00").then().statusCode(201);
        assertEquals(
                List.of("30.00"),
                query("select (sum(penalty_minor) / 100.0)::numeric(9, 2) from loan_instalment i where loan_id = '"
                        + loan
                        + "' and version = 2 and due_date = (select min(due_date) from loan_instalment"
                        + " where loan_id = i.loan_id and version = 2)"));
    }

    @Test
    void newTermsLoseNothingThatIsOwed() {
        String loan = late(40);
        BigDecimal owed = amount(officer.get("/api/loans/{id}/payoff-quote", loan), "amount");
        Response answer = reschedule(loan, Map.of("term_months", 24));
        answer.then()
                .statusCode(201)
                .body("schedule_version", equalTo(2))
                .body("instalments", equalTo(24))
                .body("rate_percent", equalTo("12"))
                .body("owed.principal", equalTo("1200.00"))
                .body("owed.penalty", equalTo("15.00"));
        assertEquals(
                owed,
                amount(answer, "owed.principal")
                        .add(amount(answer, "owed.interest"))
                        .add(amount(answer, "owed.penalty")));
        officer.get("/api/loans/{id}", loan)
                .then()
                .body("book.days_past_due", equalTo(0))
                .body("book.outstanding", equalTo(owed.toPlainString()));
        officer.get("/api/loans/{id}/schedule", loan)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("versions.reason", contains("payout", "reschedule"))
                .body("versions[1].because", equalTo(REASON))
                .body("instalments", hasSize(25))
                .body("instalments[0].note", notNullValue())
                .body("instalments[0].why", nullValue())
                .body("instalments[0].parts.penalty", equalTo("15.00"))
                .body("instalments[1].why.formula", notNullValue())
                .body("instalments[24].balance", equalTo("0.00"));
        officer.get("/api/loans/{id}/schedule?version=1", loan)
                .then()
                .statusCode(200)
                .body("in_force", equalTo(2))
                .body("instalments", hasSize(12))
                .body("instalments[0].state", equalTo("void"));
    }

    /** Else new terms and a cent would turn into income what nobody has paid. */
    @Test
    void suspendedInterestIsIncomeAgainWhenAnInstalmentOfTheNewTermsIsPaid() {
        String loan = late(150);
        Bank.deposit(teller, account, "500.00");
        String first = reschedule(
                        loan,
                        Map.of(
                                "term_months",
                                12,
                                "first_due_date",
                                today().plusDays(30).toString()))
                .path("first_due");
        pay("repay", loan, "0.01").then().statusCode(201).body("days_past_due", equalTo(0));
        assertEquals(List.of("true true"), accrual(loan));
        Offers.age(loan, 30);
        pay("repay", loan, first).then().statusCode(201);
        assertEquals(List.of("false false"), accrual(loan));
    }

    /** Whether it is non-accrual, and whether interest is suspended. */
    private static List<String> accrual(String loan) {
        return query(
                "select concat_ws(' ', non_accrual::text, (suspended_minor > 0)::text) from loan_book where loan_id = '"
                        + loan + "'");
    }

    @Test
    void theFirstNewInstalmentPaysWhatWasOwedBefore() {
        String loan = late(40);
        Bank.deposit(teller, account, "500.00");
        String first = reschedule(
                        loan,
                        Map.of(
                                "term_months",
                                6,
                                "first_due_date",
                                today().plusDays(10).toString()))
                .path("first_due");
        Offers.age(loan, 10);
        pay("repay", loan, first)
                .then()
                .statusCode(201)
                .body("parts.penalty", equalTo("15.00"))
                .body("days_past_due", equalTo(0))
                .body("schedule_version", equalTo(2));
    }

    @Test
    void whyItWasRescheduledIsForStaffAndSealed() {
        String loan = active();
        reschedule(loan, Map.of("term_months", 24)).then().statusCode(201);
        bank.customer(customer)
                .get("/api/loans/{id}/schedule", loan)
                .then()
                .statusCode(200)
                .body("versions[1].because", nullValue());
        assertEquals(
                List.of("0"),
                query("select count(*) from audit_event where details::text like '%lost her job%'"
                        + " union select count(*) from command_record where answer like '%lost her job%'"));
        assertEquals(
                List.of("1"),
                query("select count(*) from audit_event where action = 'loans.reschedule' and details ->> 'loan_id' = '"
                        + loan + "'"));
        assertEquals(
                List.of("1"),
                query("select count(*) from outbox_event where type = 'loans.reschedule' and subject_id = '" + loan
                        + "'"));
    }

    @Test
    void refusesTermsThatAreNone() {
        String loan = active();
        Map<String, Map<String, Object>> bad = Map.of(
                "term_months", Map.of(),
                "term_months ", Map.of("term_months", 0),
                " term_months", Map.of("term_months", 481),
                "first_due_date", Map.of("first_due_date", today().toString()),
                " first_due_date", Map.of("first_due_date", today().plusDays(63).toString()),
                "rate_percent", Map.of("rate_percent", "12.01"),
                " rate_percent", Map.of("rate_percent", "-1"));
        bad.forEach((field, terms) ->
                reschedule(loan, terms).then().statusCode(400).body("errors.field", contains(field.strip())));
        officer.post("/api/loans/reschedule", newKey(), Map.of("loan_id", loan, "term_months", 3))
                .then()
                .statusCode(400)
                .body("errors.field", contains("reason"));
        reschedule(UUID.randomUUID().toString(), Map.of("term_months", 3))
                .then()
                .statusCode(404);
    }

    @Test
    void refusesNewTermsForeverAndNewTermsForNothing() {
        String loan = active();
        for (int n = 1; n <= 3; n++) {
            reschedule(loan, Map.of("term_months", 12 + n)).then().statusCode(201);
        }
        reschedule(loan, Map.of("term_months", 36))
                .then()
                .statusCode(409)
                .body("code", equalTo("loan_reschedules_exhausted"))
                .body("times_max", equalTo(3));

        String repaid = active("120000, 1200, 1, 12, 'annuity', 'thirty_360', 'none', 'none', 0,"
                + " '{principal,interest,fee,penalty}', 1500, 5, 90");
        Offers.age(repaid, 40);
        pay("repay", repaid, "1200.00").then().statusCode(201).body("status", equalTo("active"));
        reschedule(repaid, Map.of("term_months", 3))
                .then()
                .statusCode(422)
                .body("code", equalTo("loan_principal_repaid"));
        Bank.deposit(teller, account, "100.00");
        pay("repay", repaid, "27.00").then().statusCode(201).body("status", equalTo("closed"));
        reschedule(repaid, Map.of("term_months", 3)).then().statusCode(409).body("code", equalTo("loan_state"));
    }

    @Test
    void aDryRunShowsNewTermsAndChangesNothing() {
        String loan = late(40);
        Map<String, Object> body = Map.of("loan_id", loan, "term_months", 24, "reason", REASON);
        officer.request()
                .body(body)
                .post("/api/loans/reschedule?dry_run=true")
                .then()
                .statusCode(200)
                .body("would", equalTo("post"))
                .body("results[0].schedule_version", equalTo(2));
        assertEquals(List.of("1"), query("select schedule_version from loan_book where loan_id = '" + loan + "'"));
    }

    @Test
    void isGivenUpByTwoAndCanStillBeRecovered() {
        String loan = late(40);
        String key = newKey();
        String approval = officer.post("/api/loans/write-off", key, writeOff(loan))
                .then()
                .statusCode(202)
                .extract()
                .path("approval_id");
        officer.post("/api/loans/write-off", key, writeOff(loan))
                .then()
                .statusCode(202)
                .body("approval_id", equalTo(approval));
        assertEquals("active", status(loan));
        approve(officer, approval).then().statusCode(403).body("code", equalTo("maker_is_approver"));
        manager.get("/api/approvals/{id}", approval)
                .then()
                .body("operation", equalTo("loans.write_off"))
                .body("payload.loan_id", equalTo(loan))
                .body("payload.reason", equalTo(REASON));
        String owed = officer.get("/api/loans/{id}/payoff-quote", loan).path("amount");
        approve(manager, approval).then().statusCode(200).body("result_id", equalTo(loan));
        officer.get("/api/loans/{id}", loan)
                .then()
                .body("status", equalTo("written_off"))
                .body("book.written_off", equalTo(owed))
                .body("book.outstanding", equalTo("0.00"))
                .body("decision.reason", equalTo(REASON));
        bank.customer(customer).get("/api/loans/{id}", loan).then().body("decision", nullValue());
        assertEquals(
                List.of(officer.userId() + " " + manager.userId()),
                query("select asked_by || ' ' || seconded_by from loan_write_off where loan_id = '" + loan + "'"));
        pay("repay", loan, "1.00").then().statusCode(409).body("loan_status", equalTo("written_off"));

        Bank.deposit(teller, account, "500.00");
        pay("recover", loan, "100.00").then().statusCode(201);
        pay("recover", loan, owed).then().statusCode(422).body("code", equalTo("loan_recovery_exceeded"));
        String rest = new BigDecimal(owed).subtract(new BigDecimal("100.00")).toPlainString();
        pay("recover", loan, rest).then().statusCode(201).body("remaining", equalTo("0.00"));
        officer.get("/api/loans/{id}", loan).then().body("book.recovered", equalTo(owed));
        officer.get("/api/loans/{id}/entries", loan)
                .then()
                .body("items.kind", contains("recovery", "recovery", "write_off", "late_fee", "disbursement"));
    }

    @Test
    void interestThatNeverWasIncomeIsNoLoss() {
        String loan = late(140);
        officer.request()
                .body(writeOff(loan))
                .post("/api/loans/write-off?dry_run=true")
                .then()
                .statusCode(200)
                .body("would", equalTo("await_approval"))
                .body("results[0].status", equalTo("written_off"));
        assertEquals("active", status(loan));
        approve(manager, asked(loan)).then().statusCode(200);
        assertEquals(
                List.of("t"),
                query("select unearned_minor > 0 and unearned_minor = interest_minor"
                        + " from loan_write_off w join loan_entry e on e.loan_id = w.loan_id and e.kind = 'write_off'"
                        + " where w.loan_id = '" + loan + "'"));
    }

    @Test
    void whatWasPaidOffMeanwhileIsNotGivenUp() {
        String loan = active();
        Bank.deposit(teller, account, "50.00");
        String approval = asked(loan);
        pay("repay", loan, "1200.00").then().statusCode(201).body("status", equalTo("closed"));
        approve(manager, approval).then().statusCode(409).body("code", equalTo("loan_state"));
        officer.post("/api/loans/write-off", newKey(), writeOff(loan)).then().statusCode(409);
    }

    @Test
    void theDatabaseLetsNobodyGiveUpALoanAlone() {
        String loan = active();
        assertEquals(
                "23514",
                Database.refusal("postgres", "update loan set status = 'written_off' where id = '" + loan + "'"));
        assertEquals(
                "23514",
                Database.refusal(
                        "postgres",
                        "insert into loan_write_off values ('" + loan + "', current_date, '" + officer.userId() + "', '"
                                + officer.userId() + "', 1, 0)"));
    }

    @Test
    void repaymentsThatMeetAWriteOffAreBookedBeforeItOrNotAtAll() throws Exception {
        String loan = active();
        String approval = asked(loan);
        List<Integer> answers =
                AtOnce.run(9, n -> untilServed(() -> n == 4 ? approve(manager, approval) : pay("repay", loan, "1.00")));
        assertEquals(200, answers.get(4));
        long paid = answers.stream().filter(code -> code == 201).count();
        assertEquals(8 - paid, answers.stream().filter(code -> code == 409).count(), answers::toString);
        assertEquals("written_off", status(loan));
        officer.get("/api/loans/{id}", loan).then().body("book.written_off", equalTo(1200 - paid + ".00"));
    }

    /** On a busy machine who waits too long for the loan's lock is told to try again. */
    private static int untilServed(Supplier<Response> call) {
        int status;
        do {
            status = call.get().statusCode();
        } while (status == 503);
        return status;
    }

    @Test
    void twoWritersOffGiveItUpOnce() throws Exception {
        String loan = late(40);
        List<String> approvals = List.of(asked(loan), asked(loan), asked(loan));
        List<Integer> answers = AtOnce.run(3, n -> untilServed(() -> approve(manager, approvals.get(n))));
        assertEquals(1, answers.stream().filter(code -> code == 200).count(), answers::toString);
        assertEquals(2, answers.stream().filter(code -> code == 409).count(), answers::toString);
    }

    @Test
    void newTermsThatMeetTheEndOfADayCountEachDayOnce() throws Exception {
        List<String> loans = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            loans.add(late(40));
        }
        BigDecimal owed = amount(officer.get("/api/loans/{id}/payoff-quote", loans.get(0)), "amount");
        List<Integer> answers = AtOnce.run(6, n -> {
            if (n == 5) {
                query("select count(*) from loan_days('{" + String.join(",", loans)
                        + "}', (now() at time zone 'UTC')::date, now(), '{}')");
                return 201;
            }
            return untilServed(() -> reschedule(loans.get(n), Map.of("term_months", 24)));
        });
        assertTrue(answers.stream().allMatch(code -> code == 201), answers::toString);
        for (String loan : loans) {
            officer.get("/api/loans/{id}", loan)
                    .then()
                    .body("book.outstanding", equalTo(owed.toPlainString()))
                    .body("book.accrued_to", equalTo(today().toString()));
        }
    }
}
