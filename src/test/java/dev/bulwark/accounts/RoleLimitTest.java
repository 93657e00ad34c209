package dev.bulwark.accounts;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.transfer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoleLimitTest {

    private static final String SET = "/api/accounts/set-role-limits";

    @Inject
    Bank bank;

    private Person admin;

    @BeforeEach
    void hire() {
        admin = bank.staff("admin");
    }

    @AfterEach
    void lift() {
        Database.change("delete from ledger_role_limit");
        Database.assertBooksBalance();
    }

    /** @param limits name, value, name, value ... */
    private Response set(Person person, String role, String currency, String... limits) {
        Map<String, Object> body = new HashMap<>(Map.of("role", role, "currency", currency));
        for (int n = 0; n < limits.length; n += 2) {
            body.put(limits[n], limits[n + 1]);
        }
        return person.post(SET, body);
    }

    @Test
    void holdsForTheRolesUsersFromItsAnswerOnAndIsLiftedLikewise() {
        Person teller = bank.staff("teller");
        String from = accountWith(teller, "100.00");
        String to = accountWith(teller, "1.00");
        set(admin, "teller", "EUR", "per_transfer", "5").then().statusCode(200).body("per_transfer", equalTo("5.00"));
        teller.post("/api/accounts/transfer", newKey(), transfer(from, to, "5.01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("limit_per_transfer"));
        admin.get("/api/accounts/role-limits")
                .then()
                .statusCode(200)
                .body("items.role", contains("teller"))
                .body("items[0].per_transfer", equalTo("5.00"));
        set(admin, "teller", "EUR").then().statusCode(200);
        teller.post("/api/accounts/transfer", newKey(), transfer(from, to, "5.01"))
                .then()
                .statusCode(201);
        admin.get("/api/accounts/role-limits").then().body("items.role", not(hasItem("teller")));
        assertEquals(
                List.of("teller EUR 5.00"),
                Database.query("select concat_ws(' ', details ->> 'role', details ->> 'currency', details ->>"
                        + " 'per_transfer') from audit_event where action = 'accounts.set_role_limits' and user_id = '"
                        + admin.userId() + "' and details ? 'per_transfer'"));
    }

    @Test
    void namesEveryBadField() {
        set(admin, "nobody", "XXQ", "daily", "1.00")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("role", "currency"));
        set(admin, "teller", "EUR", "daily", "2.00", "weekly", "1.00", "monthly", "-1")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("weekly", "monthly"));
    }

    @Test
    void isForAdminsAlone() {
        for (String role : List.of("manager", "teller", "auditor", "compliance")) {
            set(bank.staff(role), "teller", "EUR", "daily", "1.00").then().statusCode(403);
        }
        assertEquals(List.of(), Database.query("select role from ledger_role_limit"));
    }
}
