package dev.bulwark.users;

import static dev.bulwark.users.Register.because;
import static dev.bulwark.users.Register.id;
import static dev.bulwark.users.Register.user;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.auth.mfa.Authenticator;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four eyes are those of two people: nobody supplies both pairs by handing out passwords. */
@QuarkusTest
class IndependentApproverTest {

    private static final int WAITING_MAX_MILLIS = 5000;
    private static final String LATELY = "23 hours";
    private static final String LONG_AGO = "25 hours";

    @Inject
    Bank bank;

    /** Hired once, since each login costs a quarter of a second. */
    private static Person admin;

    private static Person colleague;
    private static Person owner;

    @BeforeEach
    void hire() {
        if (admin == null) {
            admin = bank.staff("admin");
            colleague = bank.staff("admin");
            owner = bank.staff("auditor");
            Authenticator.enroll(owner);
        }
    }

    @AfterEach
    void forgetWhoGaveWhat() {
        Database.change("update app_user set password_given_by = null, password_given_at = null" + " where id in ('"
                + admin.userId() + "', '" + colleague.userId() + "')");
    }

    /** As if the one had reset the other's password then, and the other had set his own since. */
    private static void given(Person giver, Person taker, String ago) {
        Database.change("update app_user set password_given_by = '" + giver.userId()
                + "', password_given_at = now() - interval '" + ago + "' where id = '" + taker.userId() + "'");
    }

    private static String asked(Person maker, Person lost) {
        return maker.post("/api/users/reset-mfa", because(lost.userId(), "Phone stolen"))
                .then()
                .statusCode(202)
                .extract()
                .path("approval_id");
    }

    private Person whoLostHisPhone(String role) {
        Person lost = bank.staff(role);
        Authenticator.enroll(lost);
        return lost;
    }

    private static Response approve(Person person, String approvalId) {
        return person.post("/api/approvals/approve", Map.of("approval_id", approvalId));
    }

    private static void assertDependent(Person maker, Person approver) {
        String approvalId = asked(maker, owner);
        approve(approver, approvalId).then().statusCode(403).body("code", equalTo("approver_not_independent"));
        approver.post("/api/approvals/reject", Map.of("approval_id", approvalId))
                .then()
                .statusCode(200);
    }

    @Test
    void whoWasMadeByTheMakerIsNoSecondPersonNorTheOtherWayRound() {
        Person made = Register.enter(admin, user(Register.newName(), "admin"));
        assertDependent(admin, made);
        assertDependent(made, admin);
    }

    @Test
    void whosePasswordTheMakerHasResetIsNoSecondPerson() {
        Person other = bank.staff("admin");
        String password =
                admin.post("/api/users/reset-password", id(other.userId())).path("one_time_password");
        assertDependent(admin, Register.settle(other.userId(), other.username(), password));
    }

    @Test
    void twoWhoHaveTheirPasswordsOfOneAreNoTwo() {
        Person giver = bank.staff("admin");
        given(giver, admin, LATELY);
        given(giver, colleague, LATELY);
        assertDependent(admin, colleague);
    }

    @Test
    void theyAreNoTwoByWayOfAThirdEither() {
        Person between = bank.staff("admin");
        given(admin, between, LATELY);
        given(between, colleague, LATELY);
        assertDependent(admin, colleague);
        assertDependent(colleague, admin);
    }

    @Test
    void afterADayAndAmongOthersTheyAreTwo() {
        given(admin, colleague, LONG_AGO);
        given(colleague, admin, LONG_AGO);
        Person outsider = bank.staff("admin");
        given(outsider, bank.staff("admin"), LATELY);
        approve(colleague, asked(admin, whoLostHisPhone("auditor"))).then().statusCode(200);
    }

    @Test
    void whoWasPromotedAboveTheTwoKeepsHisFactor() {
        Database.change("insert into role (name) values ('clerk')");
        Database.change("insert into role_permission (role, department, verb)"
                + " values ('clerk', 'hr', 'read'), ('clerk', 'hr', 'write')");
        try {
            Person clerk = bank.staff("clerk");
            Person lost = whoLostHisPhone("clerk");
            String approvalId = asked(clerk, lost);
            admin.post("/api/users/set-role", Register.role(lost.userId(), "admin"))
                    .then()
                    .statusCode(200);
            approve(colleague, approvalId).then().statusCode(403).body("code", equalTo("role_beyond_caller"));
            lost.get("/api/auth/me").then().statusCode(200);
        } finally {
            Database.change("update app_user set role = 'auditor' where role = 'clerk'");
            Database.change("delete from role_permission where role = 'clerk'");
            Database.change("delete from role where name = 'clerk'");
        }
    }

    @Test
    void whoIsDisabledWhileHisApprovalWaitsHasNotApproved() throws Exception {
        Person approver = bank.staff("admin");
        Person lost = whoLostHisPhone("auditor");
        String approvalId = asked(admin, lost);
        CompletableFuture<Response> approving;
        try (Connection holder = Database.as("bulwark_owner");
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.executeQuery("select from app_user where id = '" + admin.userId() + "' for update");
            approving = CompletableFuture.supplyAsync(() -> approve(approver, approvalId));
            Eventually.within(WAITING_MAX_MILLIS, () -> isLocked(approvalId));
            statement.execute("update app_user set status = 'disabled' where id = '" + approver.userId() + "'");
            holder.commit();
        }
        approving.join().then().statusCode(401);
        lost.get("/api/auth/me").then().statusCode(200);
        assertEquals("pending", admin.get("/api/approvals/{id}", approvalId).path("status"));
    }

    private static boolean isLocked(String approvalId) {
        return Database.query("select id from approval where id = '" + approvalId + "' for update skip locked")
                .isEmpty();
    }
}
