package dev.bulwark.users;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.users.Register.because;
import static dev.bulwark.users.Register.id;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.auth.AccessTokens;
import dev.bulwark.auth.mfa.Authenticator;
import dev.bulwark.command.Answer;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserResetTest {

    private static final int HEARD_MAX_MILLIS = 1000;
    private static final String REASON = "Mrs Hopper's phone was stolen";

    @Inject
    Bank bank;

    @Inject
    AccessTokens tokens;

    /** Hired once, since each login costs a quarter of a second. */
    private static Person admin;

    private static Person second;
    private static Person manager;

    @BeforeEach
    void hire() {
        if (admin == null) {
            admin = bank.staff("admin");
            second = bank.staff("admin");
            manager = bank.staff("manager");
        }
    }

    private static String askedBy(Person maker, Person target) {
        return maker.post("/api/users/reset-mfa", because(target.userId(), REASON))
                .then()
                .statusCode(202)
                .body("status", equalTo("pending"))
                .extract()
                .path("approval_id");
    }

    private static Response approve(Person person, String approvalId) {
        return person.post("/api/approvals/approve", Map.of("approval_id", approvalId));
    }

    @Test
    void aResetPasswordEndsWhatWasKnownBeforeAndIsToldOnce() {
        Person user = bank.staff("teller");
        String key = Bank.newKey();
        Response reset = admin.post("/api/users/reset-password", key, id(user.userId()));
        String password = reset.then().statusCode(200).extract().path("one_time_password");
        assertEquals(16, password.length());
        user.get("/api/auth/me").then().statusCode(401);
        Register.login(user.username(), PASSWORD).then().statusCode(401).body("code", equalTo("invalid_credentials"));
        admin.post("/api/users/reset-password", key, id(user.userId()))
                .then()
                .statusCode(200)
                .header(Answer.REPLAYED_HEADER, "true")
                .body("one_time_password", nullValue());
        Person again = Register.settle(user.userId(), user.username(), password);
        again.get("/api/accounts").then().statusCode(200);
        assertTrue(Register.noticesOf(again).contains("password_reset"));
        assertEquals(
                List.of("0"),
                Database.query("select count(*) from command_record where strpos(answer, '" + password + "') > 0"));
    }

    @Test
    void aResetPasswordIsNoWayAroundTheSecondFactor() {
        Person user = bank.staff("teller");
        Authenticator phone = Authenticator.enroll(user);
        String password =
                admin.post("/api/users/reset-password", id(user.userId())).path("one_time_password");
        Register.login(user.username(), password).then().statusCode(401).body("code", equalTo("mfa_required"));
        Bank.from(Bank.newAddress())
                .body(Map.of("username", user.username(), "password", password, "mfa_token", phone.freshCode()))
                .post("/api/auth/login")
                .then()
                .statusCode(200)
                .body("mfa_verified", equalTo(true))
                .body("required_actions", contains("change_password"));
    }

    @Test
    void aLostFactorIsResetByTwoAndNoneOfThemIsItsOwner() {
        Person owner = bank.staff("admin");
        Authenticator.enroll(owner);
        String approvalId = askedBy(admin, owner);
        Register.login(owner.username(), PASSWORD).then().statusCode(401).body("code", equalTo("mfa_required"));
        approve(admin, approvalId).then().statusCode(403).body("code", equalTo("maker_is_approver"));
        assertRefusedToTheOwner(owner, approvalId);
        approve(manager, approvalId).then().statusCode(404).body("code", equalTo("approval_not_found"));
        approve(bank.staff("compliance"), approvalId).then().statusCode(403).body("code", equalTo("access_denied"));

        second.get("/api/approvals/{id}", approvalId)
                .then()
                .statusCode(200)
                .body("operation", equalTo("users.reset_mfa"))
                .body("payload.user_id", equalTo(owner.userId().toString()))
                .body("payload.reason", equalTo(REASON));
        approve(second, approvalId)
                .then()
                .statusCode(200)
                .body("result_id", equalTo(owner.userId().toString()));
        Eventually.within(HEARD_MAX_MILLIS, () -> owner.get("/api/auth/me").statusCode() == 401);
        assertFactorIsGone(owner, approvalId);
    }

    /** The owner's own proof is fresh: it is the rule that refuses. */
    private void assertRefusedToTheOwner(Person owner, String approvalId) {
        UUID sessionId = UUID.fromString(owner.get("/api/auth/me").path("session_id"));
        String fresh = tokens.sign(owner.userId(), sessionId, "pwd otp mfa", Instant.now());
        Person proved = new Person(owner.userId(), owner.username(), fresh, owner.address());
        approve(proved, approvalId).then().statusCode(403).body("code", equalTo("subject_is_approver"));
    }

    private void assertFactorIsGone(Person owner, String approvalId) {
        assertEquals(
                List.of("0"),
                Database.query(
                        "select (select count(*) from mfa_factor where user_id = '%1$s')".formatted(owner.userId())
                                + " + (select count(*) from mfa_recovery_code where user_id = '%1$s')"
                                        .formatted(owner.userId())));
        Response login = Register.login(owner.username(), PASSWORD);
        login.then().statusCode(200).body("mfa_verified", equalTo(false));
        Person back = new Person(owner.userId(), owner.username(), login.path("access_token"), Bank.newAddress());
        assertTrue(Register.noticesOf(back).contains("factor_removed"));
        assertEquals(
                List.of(admin.userId() + " waits_for_approval", second.userId() + " " + approvalId),
                Database.query("select user_id || ' ' || coalesce(details ->> 'outcome', details ->> 'approval_id')"
                        + " from audit_event where action = 'users.reset_mfa' and details ->> 'user_id' = '"
                        + owner.userId() + "' order by occurred_at, id"));
        assertEquals(
                List.of("0"),
                Database.query("select count(*) from approval a, audit_event e where a.id = '" + approvalId
                        + "' and (a::text like '%Hopper%' or e.details::text like '%Hopper%')"));
    }

    @Test
    void aResetNeedsAFreshProofOfWhoApproves() {
        Person owner = bank.staff("teller");
        Authenticator.enroll(owner);
        String approvalId = askedBy(admin, owner);
        UUID sessionId = UUID.fromString(second.get("/api/auth/me").path("session_id"));
        String stale = tokens.sign(
                second.userId(),
                sessionId,
                "pwd",
                Instant.now().minus(Duration.ofMinutes(5).plusSeconds(1)));
        approve(new Person(second.userId(), second.username(), stale, second.address()), approvalId)
                .then()
                .statusCode(401)
                .body("code", equalTo("step_up_required"));
        owner.get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void aRetryOfTheRequestAsksOnceAndTheMakerMayTakeItBack() {
        Person owner = bank.staff("teller");
        Authenticator.enroll(owner);
        String key = Bank.newKey();
        String first = admin.post("/api/users/reset-mfa", key, because(owner.userId(), REASON))
                .path("approval_id");
        admin.post("/api/users/reset-mfa", key, because(owner.userId(), REASON))
                .then()
                .statusCode(202)
                .body("approval_id", equalTo(first));
        admin.get("/api/approvals?status=pending").then().body("items.approval_id", hasItem(first));
        manager.get("/api/approvals").then().body("items.approval_id", not(hasItem(first)));
        admin.post("/api/approvals/reject", Map.of("approval_id", first)).then().statusCode(200);
        approve(second, first).then().statusCode(409).body("code", equalTo("approval_decided"));
        owner.get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void whoHasNoFactorHasNoneToReset() {
        Person user = bank.staff("teller");
        admin.post("/api/users/reset-mfa", because(user.userId(), REASON))
                .then()
                .statusCode(409)
                .body("code", equalTo("mfa_not_enrolled"));
        Authenticator.enroll(user);
        String first = askedBy(admin, user);
        String later = askedBy(admin, user);
        assertNotEquals(first, later);
        approve(second, first).then().statusCode(200);
        approve(second, later).then().statusCode(409).body("code", equalTo("mfa_not_enrolled"));
    }

    @Test
    void aResetOfACustomersUserWhoseReasonWasTakenAwayDoesNotRun() {
        Person owner = bank.customer(Bank.createCustomer(bank.staff("teller")));
        Authenticator.enroll(owner);
        String approvalId = askedBy(admin, owner);
        String whole = askedBy(admin, owner);
        Database.change("update approval set note_sealed = null where id = '" + approvalId + "'");
        approve(second, approvalId).then().statusCode(409).body("code", equalTo("approval_void"));
        owner.get("/api/auth/me").then().statusCode(200);
        approve(second, whole).then().statusCode(200);
    }

    @Test
    void aMakerWhoLeftTheRegisterResetsNothing() {
        Person owner = bank.staff("teller");
        Authenticator.enroll(owner);
        Person maker = bank.staff("admin");
        String approvalId = askedBy(maker, owner);
        admin.post("/api/users/set-role", Register.role(maker.userId(), "manager"))
                .then()
                .statusCode(200);
        approve(admin, approvalId).then().statusCode(409).body("code", equalTo("maker_inactive"));
        owner.get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void anotherSubjectVoidsTheApprovalAndTheDatabaseKnowsThePeopleToo() {
        Person owner = bank.staff("teller");
        Authenticator.enroll(owner);
        String approvalId = askedBy(admin, owner);
        assertEquals(
                "23514",
                Database.refusal(
                        "bulwark_owner", "update approval set subject_id = maker_id where id = '" + approvalId + "'"));
        assertEquals(
                "23514",
                Database.refusal(
                        "bulwark_owner",
                        "update approval set status = 'approved', decided_by = subject_id, decided_at = now(),"
                                + " result_id = id where id = '" + approvalId + "'"));
        Database.change("update approval set subject_id = '"
                + bank.staff("teller").userId() + "' where id = '" + approvalId + "'");
        approve(second, approvalId).then().statusCode(409).body("code", equalTo("approval_void"));
        owner.get("/api/auth/me").then().statusCode(200);
    }
}
