package dev.bulwark.users;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.users.Register.because;
import static dev.bulwark.users.Register.id;
import static dev.bulwark.users.Register.role;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank is never without an administrator, whoever acts at once. All others rest while these two are on duty. */
@QuarkusTest
class LastAdminTest {

    private static final int ROUNDS = 20;

    @Inject
    Bank bank;

    private Person one;
    private Person other;

    @BeforeEach
    void letAllOthersRest() {
        one = bank.staff("admin");
        other = bank.staff("admin");
        Database.change("update app_user set status = 'disabled' where role = 'admin' and status = 'active'"
                + " and id not in ('" + one.userId() + "', '" + other.userId() + "')");
        Database.change("insert into role (name) values ('registrar')");
        Database.change("insert into role_permission (role, department, verb)"
                + " values ('registrar', 'hr', 'read'), ('registrar', 'hr', 'write')");
    }

    @AfterEach
    void takeTheRegistrarsAway() {
        Database.change("update app_user set role = 'auditor' where role = 'registrar'");
        Database.change("delete from role_permission where role = 'registrar'");
        Database.change("delete from role where name = 'registrar'");
    }

    private static List<String> activeAdmins() {
        return Database.query("select id from app_user where role = 'admin' and status = 'active'");
    }

    /** Both start at once; the statuses of their answers in order. */
    private static List<Integer> atOnce(Supplier<Response> first, Supplier<Response> second) {
        CountDownLatch start = new CountDownLatch(1);
        var answers = List.of(first, second).stream()
                .map(call -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                    return call.get().statusCode();
                }))
                .toList();
        start.countDown();
        return answers.stream().map(CompletableFuture::join).sorted().toList();
    }

    private static Response disable(Person by, Person whom) {
        return by.post("/api/users/disable", because(whom.userId(), "One of us two must go"));
    }

    @Test
    void ofTwoWhoDisableEachOtherExactlyOneStays() {
        for (int round = 0; round < ROUNDS; round++) {
            Person a = one;
            Person b = other;
            assertEquals(List.of(200, 401), atOnce(() -> disable(a, b), () -> disable(b, a)), "round " + round);
            List<String> left = activeAdmins();
            assertEquals(1, left.size(), "round " + round);
            boolean aStays = left.get(0).equals(a.userId().toString());
            Person winner = aStays ? a : b;
            Person loser = aStays ? b : a;
            winner.post("/api/users/enable", id(loser.userId())).then().statusCode(200);
            one = winner;
            other = new Person(
                    loser.userId(),
                    loser.username(),
                    Bank.login(loser.username(), PASSWORD, loser.address()),
                    loser.address());
        }
    }

    @Test
    void ofTwoWhoTakeEachOthersRoleExactlyOneKeepsIt() {
        for (int round = 0; round < ROUNDS; round++) {
            Person a = one;
            Person b = other;
            assertEquals(
                    List.of(200, 403),
                    atOnce(
                            () -> a.post("/api/users/set-role", role(b.userId(), "teller")),
                            () -> b.post("/api/users/set-role", role(a.userId(), "teller"))),
                    "round " + round);
            List<String> left = activeAdmins();
            assertEquals(1, left.size(), "round " + round);
            boolean aStays = left.get(0).equals(a.userId().toString());
            (aStays ? a : b)
                    .post("/api/users/set-role", role((aStays ? b : a).userId(), "admin"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whoeverKeepsTheRegisterCannotTakeTheLastAdministratorAway() {
        Person registrar = bank.staff("registrar");
        disable(registrar, one).then().statusCode(200);
        disable(registrar, other).then().statusCode(409).body("code", equalTo("last_admin"));
        registrar
                .post("/api/users/set-role", role(other.userId(), "registrar"))
                .then()
                .statusCode(403)
                .body("code", equalTo("role_beyond_caller"));
        other.get("/api/auth/me").then().statusCode(200);
        assertEquals(List.of(other.userId().toString()), activeAdmins());
    }

    @Test
    void whoeverKeepsTheRegisterMakesNobodyMoreThanHeIs() {
        Person registrar = bank.staff("registrar");
        Map<String, Response> tries = Map.of(
                "create", registrar.post("/api/users/create", Register.user(Register.newName(), "admin")),
                "set-role", registrar.post("/api/users/set-role", role(one.userId(), "admin")),
                "reset-password", registrar.post("/api/users/reset-password", id(one.userId())),
                "reset-mfa", registrar.post("/api/users/reset-mfa", because(one.userId(), "Phone stolen")));
        tries.forEach((verb, answer) -> answer.then().statusCode(403).body("code", equalTo("role_beyond_caller")));
        one.get("/api/auth/me").then().statusCode(200);
        registrar
                .post("/api/users/create", Register.user(Register.newName(), "registrar"))
                .then()
                .statusCode(201);
    }

    @Test
    void ofTwoLastAdministratorsWhoAreTakenAwayAtOnceOneStays() {
        Person first = bank.staff("registrar");
        Person second = bank.staff("registrar");
        assertEquals(List.of(200, 409), atOnce(() -> disable(first, one), () -> disable(second, other)));
        assertEquals(1, activeAdmins().size());
    }

    @Test
    void theDatabaseKeepsTheLastAdministratorFromItsOwnersToo() {
        String all = " where role = 'admin' and status = 'active'";
        assertEquals("23514", Database.refusal("bulwark_owner", "update app_user set status = 'disabled'" + all));
        assertEquals("23514", Database.refusal("bulwark_app", "update app_user set role = 'teller'" + all));
        assertEquals(2, activeAdmins().size());
    }
}
