package dev.bulwark.loans.applications;

import static dev.bulwark.support.Applications.approve;
import static dev.bulwark.support.Applications.insert;
import static dev.bulwark.support.Applications.reject;
import static dev.bulwark.support.Applications.status;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.customers.Customers;
import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an application, and who decides it. */
@QuarkusTest
class DecisionTest {

    private static final String ABSENT = "01937f3c-0000-7000-8000-000000000000";
    private static final String ROLE = "bulwark_app";
    private static final String CHECK_VIOLATION = "23514";
    private static final int REVOCATION_MAX_MILLIS = 10_000;

    @Inject
    Bank bank;

    @Inject
    Customers customers;

    /** Hired once, since each login costs a quarter of a second. */
    private static Person clerk;

    private static Person officer;
    private static Person colleague;
    private static String customerId;

    @BeforeEach
    void hire() {
        if (clerk == null) {
            clerk = bank.staff("loan_officer");
            officer = bank.staff("loan_officer");
            colleague = bank.staff("manager");
        }
        customerId = Bank.createCustomer(clerk);
    }

    private static String applied() {
        return insert(customerId, clerk);
    }

    private static String column(String name, String loanId) {
        return Database.query("select " + name + " from loan where id = '" + loanId + "'")
                .get(0);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static void assertRefused(int status, String code, Response answer) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void anotherThanTheMakerApprovesAndTheAnswerSaysWhy() {
        String id = applied();
        approve(officer, id)
                .then()
                .statusCode(200)
                .body("loan_id", equalTo(id))
                .body("status", equalTo("approved"))
                .body("decided_by", equalTo(officer.userId().toString()))
                .body("offered_until", equalTo(today().plusDays(30).toString()))
                .body("affordability.verdict", equalTo("affordable"))
                .body("affordability.income_from", equalTo("declared"))
                .body("affordability.rules.passed", everyItem(equalTo(true)));
        assertEquals("approved", status(id));
        assertEquals("affordable", column("affordability ->> 'verdict'", id));
        assertEquals(
                List.of("business_operation affordable"),
                Database.query("select event_type || ' ' || (details ->> 'affordability') from audit_event"
                        + " where action = 'loan_approval' and details ->> 'loan_id' = '" + id + "'"));
    }

    @Test
    void refusesInThisOrder() {
        assertRefused(404, "loan_not_found", approve(officer, ABSENT));
        String rejected = applied();
        reject(officer, rejected).then().statusCode(200);
        assertRefused(409, "loan_state", approve(clerk, rejected));
        String id = applied();
        Database.change("update loan set monthly_income_minor = 1 where id = '" + id + "'");
        assertRefused(403, "maker_is_approver", approve(clerk, id));
        assertRefused(422, "loan_not_affordable", approve(officer, id));
        assertEquals("applied", status(id));
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        String id = applied();
        approve(officer, id).then().statusCode(200);
        approve(colleague, id)
                .then()
                .statusCode(409)
                .body("code", equalTo("loan_state"))
                .body("loan_status", equalTo("approved"));
        reject(colleague, id).then().statusCode(200);
        assertRefused(409, "loan_state", reject(officer, id));
        assertRefused(409, "loan_state", approve(officer, id));
    }

    @Test
    void whoGaveTheMakerAPasswordLatelyDoesNotDecideWithHim() {
        String id = applied();
        Database.change("update app_user set password_given_by = '" + officer.userId()
                + "', password_given_at = now() - interval '23 hours' where id = '" + clerk.userId() + "'");
        try {
            assertRefused(403, "approver_not_independent", approve(officer, id));
            approve(colleague, id).then().statusCode(200);
        } finally {
            Database.change("update app_user set password_given_by = null, password_given_at = null where id = '"
                    + clerk.userId() + "'");
        }
    }

    /** The roles keep a customer from it; should they ever not, the loan does. */
    @Test
    void nobodyApprovesALoanToHimself() {
        String id = applied();
        String foreign = insert(Bank.createCustomer(clerk), clerk);
        Person customer = bank.customer(customerId);
        assertRefused(403, "access_denied", approve(customer, id));
        Database.change("insert into role_permission (role, department, verb) values ('customer', 'loans', 'write')");
        try {
            Eventually.within(
                    REVOCATION_MAX_MILLIS,
                    () -> "beneficiary_is_approver".equals(approve(customer, id).path("code")));
            assertRefused(404, "loan_not_found", approve(customer, foreign));
            assertRefused(404, "loan_not_found", reject(customer, foreign));
        } finally {
            Database.change(
                    "delete from role_permission where (role, department, verb) = ('customer', 'loans', 'write')");
        }
        assertEquals("applied", status(id));
    }

    @Test
    void demandsAFreshProof() {
        String id = applied();
        assertRefused(401, "step_up_required", approve(customers.provedLongAgo(officer), id));
        assertEquals("applied", status(id));
    }

    @Test
    void aRetryAnswersWhatTheFirstDid() {
        String id = applied();
        String key = Bank.newKey();
        Response first = officer.post("/api/loans/approve", key, Map.of("loan_id", id));
        Response second = officer.post("/api/loans/approve", key, Map.of("loan_id", id));
        assertEquals(200, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
    }

    @Test
    void whatTheCustomerCannotAffordIsRefusedByTheRuleThatSaysSo() {
        String id = applied();
        Database.change("update loan set monthly_income_minor = 200000 where id = '" + id + "'");
        approve(officer, id)
                .then()
                .statusCode(422)
                .body("code", equalTo("loan_not_affordable"))
                .body("affordability.verdict", equalTo("not_affordable"))
                .body("affordability.rules[0].rule", equalTo("debt_service_percent"))
                .body("affordability.rules[0].limit", equalTo("40.00"))
                .body("affordability.rules[0].actual", equalTo("41.67"))
                .body("affordability.rules[0].passed", equalTo(false))
                .body("affordability.rules[1].passed", equalTo(true));
        assertEquals("applied", status(id));
    }

    @Test
    void whatCannotBeToldIsApprovedAndSaidToBeSo() {
        String id = applied();
        Database.change("update loan set monthly_income_minor = null where id = '" + id + "'");
        approve(officer, id)
                .then()
                .statusCode(200)
                .body("affordability.verdict", equalTo("undetermined"))
                .body("affordability.income_from", nullValue())
                .body("affordability.rules[0].passed", nullValue());
        assertEquals(
                List.of("undetermined"),
                Database.query("select details ->> 'affordability' from audit_event"
                        + " where action = 'loan_approval' and details ->> 'loan_id' = '" + id + "'"));
    }

    @Test
    void whoAppliedMayTakeItBackAndTheReasonIsKeptSealed() {
        String id = applied();
        reject(clerk, id)
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("affordability", nullValue());
        assertEquals("rejected", status(id));
        officer.get("/api/loans/{id}", id).then().body("decision.reason", equalTo("Income could not be shown"));
        assertEquals(
                List.of(),
                Database.query("select id from audit_event where details ->> 'loan_id' = '" + id
                        + "' and details::text like '%Income%'"));
        for (String reason : List.of("no", " ".repeat(5), "a".repeat(141), "a\u0007bc")) {
            officer.post("/api/loans/reject", Map.of("loan_id", id, "reason", reason))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("reason"));
        }
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoes() throws Exception {
        String id = applied();
        List<Person> both = List.of(officer, colleague);
        List<Integer> statuses = AtOnce.run(2, n -> approve(both.get(n), id).statusCode()).stream()
                .sorted()
                .toList();
        assertEquals(List.of(200, 409), statuses);
    }

    /** In either order: an approved loan can be rejected, a rejected one cannot be approved. */
    @Test
    void whatIsApprovedAndRejectedAtOnceIsRejected() throws Exception {
        String id = applied();
        List<Integer> statuses =
                AtOnce.run(2, n -> (n == 0 ? approve(officer, id) : reject(colleague, id)).statusCode());
        assertEquals(200, statuses.get(1));
        assertEquals("rejected", status(id));
    }

    /** Each alone would be affordable: the second is judged by what the first has promised. */
    @Test
    void twoLoansOfOneCustomerAreNotApprovedTogetherBeyondItsMeans() throws Exception {
        String first = applied();
        String second = applied();
        Database.change("update loan set monthly_income_minor = 250000 where customer_id = '" + customerId + "'");
        List<String> both = List.of(first, second);
        List<Integer> statuses = AtOnce.run(
                        2, n -> approve(officer, both.get(n)).statusCode())
                .stream()
                .sorted()
                .toList();
        assertEquals(List.of(200, 422), statuses);
    }

    /** Behind the service's back, as its own role. */
    @Test
    void theDatabaseRefusesWhatTheServiceDoes() {
        String id = applied();
        String decided = ", decided_at = now(), offered_until = current_date + 1, decided_by = '";
        String where = "' where id = '" + id + "'";
        for (String status : List.of("active", "closed", "written_off", "expired", "overpaid")) {
            assertEquals(
                    CHECK_VIOLATION,
                    Database.refusal(
                            ROLE, "update loan set status = '" + status + "'" + decided + officer.userId() + where));
        }
        assertEquals(
                CHECK_VIOLATION,
                Database.refusal(ROLE, "update loan set status = 'approved'" + decided + clerk.userId() + where));
        for (Person person : List.of(clerk, officer)) {
            assertEquals(
                    CHECK_VIOLATION,
                    Database.refusal(
                            ROLE,
                            "update loan set status = 'approved', seconded_by = '" + person.userId() + "'" + decided
                                    + officer.userId() + where));
        }
        reject(officer, id).then().statusCode(200);
        assertEquals(
                CHECK_VIOLATION,
                Database.refusal(ROLE, "update loan set status = 'approved'" + decided + officer.userId() + where));
        assertEquals("rejected", status(id));
    }
}
