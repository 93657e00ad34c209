package dev.bulwark.accounts;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Bank.createCustomer;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.openAccount;
import static dev.bulwark.support.Database.assertBooksBalance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Unhindered;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of state while money moves; the users' limits are lifted, since they are not what is tested here. */
@QuarkusTest
@TestProfile(Unhindered.class)
class AccountRaceTest {

    private static final int WITHDRAWALS = 100;
    private static final int ROUNDS = 20;

    @Inject
    Bank bank;

    private Person teller;
    private ExecutorService clients;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
        clients = Executors.newFixedThreadPool(32);
    }

    @AfterEach
    void checkBooks() {
        clients.shutdownNow();
        assertBooksBalance();
    }

    private Response withdraw(String account) {
        return teller.post(
                "/api/accounts/withdraw", newKey(), Map.of("account_id", account, "amount", "1.00", "currency", "EUR"));
    }

    @Test
    void nothingIsBookedAfterAFreezeIsAnswered() throws Exception {
        String account = accountWith(teller, "100.00");
        List<Future<Response>> answers = new ArrayList<>();
        for (int n = 0; n < WITHDRAWALS; n++) {
            answers.add(clients.submit(() -> withdraw(account)));
        }
        // The freeze arrives in the middle: some withdrawals are answered, others are on their way.
        answers.get(WITHDRAWALS / 5).get();
        teller.post("/api/accounts/freeze", Map.of("account_id", account, "direction", "debits", "reason", "A test"))
                .then()
                .statusCode(200);
        String atFreeze = balance(teller, account);

        int booked = 0;
        int refused = 0;
        for (Future<Response> answer : answers) {
            Response response = answer.get();
            if (response.statusCode() == 201) {
                booked++;
            } else {
                assertEquals("account_frozen", response.path("code"));
                refused++;
            }
        }
        assertEquals(atFreeze, balance(teller, account), "a withdrawal was booked after the freeze's answer");
        assertEquals((WITHDRAWALS - booked) + ".00", atFreeze);
        assertTrue(refused > 0, "the freeze came too late to show anything");
        assertEquals(409, withdraw(account).statusCode());
    }

    @Test
    void eitherADepositOrTheCloseWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String account = openAccount(teller, createCustomer(teller), "EUR");
            Map<String, Object> cash = Map.of("account_id", account, "amount", "1.00", "currency", "EUR");
            Future<Response> deposit = clients.submit(() -> teller.post("/api/accounts/deposit", newKey(), cash));
            Future<Response> close =
                    clients.submit(() -> teller.post("/api/accounts/close", Map.of("account_id", account)));
            if (close.get().statusCode() == 200) {
                assertEquals("account_closed", deposit.get().path("code"));
                assertEquals("0.00", balance(teller, account));
            } else {
                assertEquals(201, deposit.get().statusCode());
                assertEquals("account_not_empty", close.get().path("code"));
                assertEquals("1.00", balance(teller, account));
            }
        }
    }

    @Test
    void ofManyClosesAtOnceExactlyOneCloses() throws Exception {
        String account = openAccount(teller, createCustomer(teller), "EUR");
        List<Future<Response>> answers = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            answers.add(clients.submit(() -> teller.post("/api/accounts/close", Map.of("account_id", account))));
        }
        int closed = 0;
        for (Future<Response> answer : answers) {
            if (answer.get().statusCode() == 200) {
                closed++;
            } else {
                assertEquals("account_closed", answer.get().path("code"));
            }
        }
        assertEquals(1, closed);
    }
}
