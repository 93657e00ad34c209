package dev.bulwark.transfers;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.transfer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Unhindered;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody sits on the lock of an account and does not move. */
@QuarkusTest
@TestProfile(Unhindered.class)
class StuckAccountTest {

    @Inject
    Bank bank;

    private final ExecutorService clients = Executors.newFixedThreadPool(12);

    @AfterEach
    void checkBooks() {
        clients.shutdownNow();
        Database.assertBooksBalance();
    }

    @Test
    void itsOwnCommandsAre503AndAllOthersGoOn() throws Exception {
        Person teller = bank.staff("teller");
        String stuck = accountWith(teller, "100.00");
        String from = accountWith(teller, "100.00");
        String to = accountWith(teller, "1.00");
        String key = newKey();
        try (Connection connection = Database.as("bulwark_app");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from ledger_account where id = '" + stuck + "' for no key update");
            List<Callable<Response>> calls = new ArrayList<>();
            calls.add(() -> teller.post("/api/accounts/transfer", key, transfer(stuck, to, "1.00")));
            for (int n = 0; n < 10; n++) {
                calls.add(() -> teller.post(
                        "/api/accounts/transfer", newKey(), transfer(from, accountWith(teller, "1.00"), "1.00")));
            }
            List<Future<Response>> answers = clients.invokeAll(calls);
            answers.get(0)
                    .get()
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("unavailable"));
            for (Future<Response> answer : answers.subList(1, answers.size())) {
                assertEquals(201, answer.get().statusCode());
            }
            connection.rollback();
        }
        teller.post("/api/accounts/transfer", key, transfer(stuck, to, "1.00"))
                .then()
                .statusCode(201);
        assertEquals("99.00", Bank.balance(teller, stuck));
    }
}
