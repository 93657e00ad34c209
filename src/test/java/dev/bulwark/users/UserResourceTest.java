package dev.bulwark.users;

import static dev.bulwark.support.Bank.from;
import static dev.bulwark.users.Register.user;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.command.Answer;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserResourceTest {

    private static final String ABSENT = "01937f3c-0000-7000-8000-000000000000";

    @Inject
    Bank bank;

    /** Hired once, since each login costs a quarter of a second. */
    private static Person admin;

    @BeforeEach
    void hire() {
        if (admin == null) {
            admin = bank.staff("admin");
        }
    }

    @Test
    void theOneTimePasswordIsToldOnceAndKeptNowhere() {
        String name = Register.newName();
        String key = Bank.newKey();
        Response first = admin.post("/api/users/create", key, user(name, "teller"));
        String password = first.then()
                .statusCode(201)
                .body("username", equalTo(name))
                .body("role", equalTo("teller"))
                .extract()
                .path("one_time_password");
        assertEquals(16, password.length());
        admin.post("/api/users/create", key, user(name, "teller"))
                .then()
                .statusCode(201)
                .header(Answer.REPLAYED_HEADER, "true")
                .body("user_id", equalTo(first.path("user_id")))
                .body("one_time_password", nullValue());
        assertEquals(
                List.of("0"),
                Database.query("select (select count(*) from command_record where strpos(answer, '%1$s') > 0)"
                        .formatted(password)
                        .concat(" + (select count(*) from audit_event where strpos(details::text, '%s') > 0)"
                                .formatted(password))
                        .concat(" + (select count(*) from app_user u where strpos(u::text, '%s') > 0)"
                                .formatted(password))));
    }

    @Test
    void anAddressIsSealedAndShownAsAMask() {
        Response created = admin.post("/api/users/create", Bank.newKey(), user(Register.newName(), "teller"));
        String id = created.path("user_id");
        admin.get("/api/users/{id}", id)
                .then()
                .statusCode(200)
                .body("email", equalTo("g***@bank.test"))
                .body("must_change_password", equalTo(true))
                .body("mfa_enrolled", equalTo(false))
                .body("last_login_at", nullValue());
        assertEquals(
                List.of("0"),
                Database.query(
                        "select (select count(*) from app_user where encode(sealed_email, 'escape') like '%bank.test%')"
                                + " + (select count(*) from audit_event where details::text like '%bank.test%')"
                                + " + (select count(*) from command_record where answer like '%bank.test%')"));
        assertEquals(
                List.of("users.read success"),
                Database.query("select action || ' ' || (details ->> 'status') from audit_event where user_id = '"
                        + admin.userId() + "' and action = 'users.read' and details ->> 'user_id' = '" + id + "'"));
    }

    @Test
    void aFirstLoginOpensNothingButTheChangeOfThePassword() {
        String name = Register.newName();
        String password = admin.post("/api/users/create", user(name, "teller")).path("one_time_password");
        Response login = Register.login(name, password);
        login.then().statusCode(200).body("required_actions", contains("change_password"));
        from(Bank.newAddress())
                .header("Authorization", "Bearer " + login.path("access_token"))
                .get("/api/accounts")
                .then()
                .statusCode(403)
                .body("code", equalTo("action_required"));
    }

    @Test
    void whoHasSetAPasswordWorksInTheRoleGiven() {
        Person teller = Register.enter(admin, user(Register.newName(), "teller"));
        teller.get("/api/accounts").then().statusCode(200);
        teller.get("/api/users").then().statusCode(403).body("code", equalTo("access_denied"));
        admin.get("/api/users/{id}", teller.userId())
                .then()
                .body("must_change_password", equalTo(false))
                .body("last_login_at", matchesPattern("20.*Z"));
    }

    @Test
    void aNameIsPlainAndNobodyElses() {
        for (String bad : List.of(
                "",
                "ab",
                "1abc",
                ".abc",
                "abc.",
                "abc-",
                "a b c",
                "abc\n",
                "Ærø",
                "аdmin",
                "a".repeat(65),
                "a<b>c",
                "a@b.c")) {
            admin.post("/api/users/create", user(bad, "teller"))
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("username"));
        }
        String name = Register.newName();
        admin.post("/api/users/create", user(name, "teller")).then().statusCode(201);
        admin.post("/api/users/create", Bank.newKey(), user(name.toUpperCase(Locale.ROOT), "teller"))
                .then()
                .statusCode(409)
                .body("code", equalTo("username_taken"));
        assertEquals("23514", Database.refusal("bulwark_owner", insert("a b")));
        assertEquals("23505", Database.refusal("bulwark_owner", insert(name.toUpperCase(Locale.ROOT))));
    }

    private static String insert(String username) {
        return "insert into app_user (id, username, password_hash, role, status, must_change_password, created_at)"
                + " values (gen_random_uuid(), '" + username + "', 'v1:', 'teller', 'active', true, now())";
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        admin.post("/api/users/create", Map.of("username", "x", "email", "nowhere"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("username"))
                .body("errors.field", hasItem("role"))
                .body("errors.field", hasItem("email"));
        admin.post("/api/users/create", user(Register.newName(), "king"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("role"));
    }

    @Test
    void aCustomerGoesWithTheRoleCustomerAndNoOther() {
        admin.post("/api/users/create", user(Register.newName(), "customer"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("customer_id"));
        Map<String, Object> teller = new HashMap<>(user(Register.newName(), "teller"));
        teller.put("customer_id", ABSENT);
        admin.post("/api/users/create", teller).then().statusCode(400).body("errors.field", contains("customer_id"));
        admin.post("/api/users/create", Register.customer(Register.newName(), ABSENT))
                .then()
                .statusCode(404)
                .body("code", equalTo("customer_not_found"));
    }

    @Test
    void aCustomersUserSeesItsOwnRecordsAndNoOthers() {
        Person teller = bank.staff("teller");
        String customerId = Bank.createCustomer(teller);
        String own = Bank.openAccount(teller, customerId, "EUR");
        String foreign = Bank.openAccount(teller, Bank.createCustomer(teller), "EUR");
        Person customer = Register.enter(admin, Register.customer(Register.newName(), customerId));
        customer.get("/api/accounts").then().statusCode(200).body("items.account_id", contains(own));
        customer.get("/api/customers/{id}", customerId).then().statusCode(200);
        Response hidden = customer.get("/api/accounts/{id}", foreign);
        Response absent = customer.get("/api/accounts/{id}", ABSENT);
        hidden.then().statusCode(404);
        absent.then().statusCode(404).body("code", equalTo(hidden.path("code")));
        customer.get("/api/users").then().statusCode(403);
        customer.get("/api/users/{id}", customer.userId()).then().statusCode(403);
    }

    @Test
    void theListIsFilteredAndPagedAndHoldsNothingSealed() {
        Database.change("update app_user set status = 'disabled' where role = 'compliance'");
        for (int n = 0; n < 3; n++) {
            admin.post("/api/users/create", user(Register.newName(), "compliance"));
        }
        Response first = admin.get("/api/users?role=compliance&status=active&limit=2");
        first.then()
                .statusCode(200)
                .body("items.role", contains("compliance", "compliance"))
                .body("items.status", everyItem(equalTo("active")))
                .body("items.email", everyItem(nullValue()));
        Response second = admin.get(
                "/api/users?role=compliance&status=active&limit=2&cursor=" + first.<String>path("next_cursor"));
        second.then().statusCode(200).body("items.size()", equalTo(1)).body("next_cursor", nullValue());
        second.then().body("items.user_id", not(contains(first.<String>path("items[0].user_id"))));
        admin.get("/api/users?status=asleep").then().statusCode(400).body("errors.field", contains("status"));
        admin.get("/api/users?role=king").then().statusCode(200).body("items.size()", equalTo(0));
        admin.get("/api/users/{id}", ABSENT).then().statusCode(404).body("code", equalTo("user_not_found"));
    }

    @Test
    void nobodyOutsideTheRegisterMayReadOrChangeIt() {
        Person teller = bank.staff("teller");
        UUID target = teller.userId();
        Register.commandsOn(target).forEach((path, body) -> {
            teller.post(path, body).then().statusCode(403).body("code", equalTo("access_denied"));
            from(Bank.newAddress())
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthenticated"));
        });
        teller.post("/api/users/create", user(Register.newName(), "admin"))
                .then()
                .statusCode(403);
        teller.get("/api/users/{id}", target).then().statusCode(403);
        from(Bank.newAddress())
                .body(user(Register.newName(), "admin"))
                .post("/api/users/create")
                .then()
                .statusCode(401);
        from(Bank.newAddress()).get("/api/users").then().statusCode(401);
    }
}
