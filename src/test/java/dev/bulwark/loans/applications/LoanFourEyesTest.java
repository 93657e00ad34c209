package dev.bulwark.loans.applications;

import static dev.bulwark.support.Applications.approve;
import static dev.bulwark.support.Applications.insert;
import static dev.bulwark.support.Applications.reject;
import static dev.bulwark.support.Applications.status;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over the threshold a loan is approved by two people, neither of whom applied. */
@QuarkusTest
class LoanFourEyesTest {

    private static final long OVER = 50_000_01;

    @Inject
    Bank bank;

    private static Person clerk;
    private static Person officer;
    private static Person second;
    private static String customerId;

    @BeforeEach
    void hire() {
        if (clerk == null) {
            clerk = bank.staff("loan_officer");
            officer = bank.staff("loan_officer");
            second = bank.staff("manager");
        }
        customerId = Bank.createCustomer(clerk);
    }

    private static String applied() {
        return insert(customerId, clerk, OVER);
    }

    private static String waiting(String loanId) {
        return approve(officer, loanId)
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"))
                .extract()
                .path("approval_id");
    }

    private static Response release(Person person, String approvalId) {
        return person.post("/api/approvals/approve", Map.of("approval_id", approvalId));
    }

    private static void given(Person giver, Person taker) {
        Database.change("update app_user set password_given_by = '" + giver.userId()
                + "', password_given_at = now() - interval '23 hours' where id = '" + taker.userId() + "'");
    }

    private static void forget() {
        Database.change("update app_user set password_given_by = null, password_given_at = null where id in ('"
                + clerk.userId() + "', '" + officer.userId() + "', '" + second.userId() + "')");
    }

    @Test
    void exactlyTheThresholdNeedsOne() {
        approve(officer, insert(customerId, clerk, OVER - 1)).then().statusCode(200);
    }

    @Test
    void aSecondPersonReleasesItAndBothAreWrittenDown() {
        String id = applied();
        String approvalId = waiting(id);
        assertEquals("applied", status(id));
        second.get("/api/approvals/{id}", approvalId)
                .then()
                .statusCode(200)
                .body("operation", equalTo("loan_approval"))
                .body("payload.loan_id", equalTo(id));
        release(second, approvalId)
                .then()
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("result_id", equalTo(id));
        assertEquals(
                List.of("approved " + officer.userId() + ' ' + second.userId()),
                Database.query(
                        "select concat_ws(' ', status, decided_by, seconded_by) from loan where id = '" + id + "'"));
        assertEquals(
                List.of("waits_for_approval affordable", "- affordable"),
                Database.query("select coalesce(details ->> 'outcome', '-') || ' ' || (details ->> 'affordability')"
                        + " from audit_event where action = 'loan_approval' and details ->> 'loan_id' = '" + id
                        + "' order by id"));
    }

    @Test
    void neitherTheFirstNorWhoAppliedIsTheSecond() {
        String id = applied();
        String approvalId = waiting(id);
        release(officer, approvalId).then().statusCode(403).body("code", equalTo("maker_is_approver"));
        release(clerk, approvalId).then().statusCode(403).body("code", equalTo("subject_is_approver"));
        release(bank.customer(customerId), approvalId).then().statusCode(403).body("code", equalTo("access_denied"));
        for (String role : List.of("teller", "auditor")) {
            assertEquals(
                    true,
                    List.of(403, 404)
                            .contains(release(bank.staff(role), approvalId).statusCode()));
        }
        assertEquals("applied", status(id));
        release(second, approvalId).then().statusCode(200);
    }

    @Test
    void noTwoOfTheThreeMayBeOnePerson() {
        String id = applied();
        String approvalId = waiting(id);
        try {
            given(second, officer);
            release(second, approvalId).then().statusCode(403).body("code", equalTo("approver_not_independent"));
            forget();
            given(clerk, second);
            release(second, approvalId).then().statusCode(403).body("code", equalTo("approver_not_independent"));
            forget();
            given(officer, clerk);
            release(second, approvalId).then().statusCode(403).body("code", equalTo("approver_not_independent"));
        } finally {
            forget();
        }
        release(second, approvalId).then().statusCode(200);
    }

    @Test
    void whatTheCustomerCannotAffordAnyMoreIsNotReleased() {
        String id = applied();
        String approvalId = waiting(id);
        Database.change("update loan set monthly_income_minor = 1 where id = '" + id + "'");
        release(second, approvalId).then().statusCode(422).body("code", equalTo("loan_not_affordable"));
        assertEquals("applied", status(id));
        Database.change("update loan set monthly_income_minor = 100000000 where id = '" + id + "'");
        release(second, approvalId).then().statusCode(200);
    }

    @Test
    void whatWasRejectedMeanwhileIsNotReleased() {
        String id = applied();
        String approvalId = waiting(id);
        reject(second, id).then().statusCode(200);
        release(second, approvalId).then().statusCode(409).body("code", equalTo("loan_state"));
        assertEquals("rejected", status(id));
    }

    @Test
    void whoSecondedMayTakeTheApprovalBack() {
        String id = applied();
        release(second, waiting(id)).then().statusCode(200);
        reject(second, id).then().statusCode(200);
        assertEquals("rejected", status(id));
    }
}
