package dev.bulwark.holds;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.transfer;
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
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many clients after the same money; the users' limits are lifted, since they are not what is tested here. */
@QuarkusTest
@TestProfile(Unhindered.class)
class HoldRaceTest {

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

    /** How many answers there were of each kind: {@code ok}, or the problem's code. */
    private Map<String, Integer> atOnce(int count, IntFunction<Response> call) throws Exception {
        List<Future<Response>> answers = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int number = n;
            answers.add(clients.submit(() -> call.apply(number)));
        }
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Future<Response> answer : answers) {
            Response response = answer.get();
            String outcome = response.statusCode() < 300 ? "ok" : response.path("code");
            outcomes.merge(outcome, 1, Integer::sum);
        }
        return outcomes;
    }

    private Response withdraw(String account) {
        return teller.post(
                "/api/accounts/withdraw", newKey(), Map.of("account_id", account, "amount", "1.00", "currency", "EUR"));
    }

    @Test
    void aThousandHoldsSetAsideNoMoreThanIsThere() throws Exception {
        String account = accountWith(teller, "100.00");
        assertEquals(
                Map.of("ok", 100, "insufficient_funds", 900), atOnce(1000, n -> Held.place(teller, account, "1.00")));
        assertEquals("100.00 100.00 0.00", Held.balance(teller, account));
    }

    @Test
    void holdsAndWithdrawalsShareWhatIsThere() throws Exception {
        String account = accountWith(teller, "100.00");
        assertEquals(
                Map.of("ok", 100, "insufficient_funds", 200),
                atOnce(300, n -> n % 2 == 0 ? Held.place(teller, account, "1.00") : withdraw(account)));
        String[] balance = Held.balance(teller, account).split(" ");
        assertEquals(balance[0], balance[1], "all that is left on the account is held");
        assertEquals("0.00", balance[2]);
    }

    @Test
    void oneOfManyCapturesGetsTheLastOfAHold() throws Exception {
        String account = accountWith(teller, "100.00");
        String to = accountWith(teller, "1.00");
        for (int round = 0; round < ROUNDS; round++) {
            String hold = Held.placed(teller, account, "3.00");
            Held.capture(teller, hold, "2.00", to).then().statusCode(201);
            assertEquals(Map.of("ok", 1, "hold_not_active", 7), atOnce(8, n -> Held.captureRest(teller, hold, to)));
        }
        assertEquals("40.00 0.00 40.00", Held.balance(teller, account));
    }

    @Test
    void partsOfManyClientsAddUpToTheHold() throws Exception {
        String account = accountWith(teller, "10.00");
        String to = accountWith(teller, "1.00");
        String hold = Held.placed(teller, account, "10.00");
        Map<String, Integer> outcomes = atOnce(40, n -> Held.capture(teller, hold, "0.30", to));
        assertEquals(Map.of("ok", 33, "hold_exceeded", 7), outcomes);
        assertEquals("0.10 active", Held.newest(teller, account));
        assertEquals("10.90", Bank.balance(teller, to));
    }

    @Test
    void eitherTheCaptureOrTheReleaseWins() throws Exception {
        String account = accountWith(teller, "100.00");
        String to = accountWith(teller, "1.00");
        for (int round = 0; round < ROUNDS; round++) {
            String hold = Held.placed(teller, account, "1.00");
            Map<String, Integer> outcomes =
                    atOnce(4, n -> n % 2 == 0 ? Held.release(teller, hold) : Held.captureRest(teller, hold, to));
            assertEquals(Map.of("ok", 1, "hold_not_active", 3), outcomes);
        }
        String[] balance = Held.balance(teller, account).split(" ");
        assertEquals("0.00", balance[1]);
        assertEquals(balance[0], balance[2]);
    }

    @Test
    void holdsCapturesAndTransfersBothWaysFinishWithoutADeadlock() throws Exception {
        String one = accountWith(teller, "1000.00");
        String other = accountWith(teller, "1000.00");
        String onOne = Held.placed(teller, one, "400.00");
        String onOther = Held.placed(teller, other, "400.00");
        Map<String, Integer> outcomes = atOnce(400, n -> switch (n % 8) {
            case 0 -> Held.capture(teller, onOne, "1.00", other);
            case 1 -> Held.capture(teller, onOther, "1.00", one);
            case 2 -> teller.post("/api/accounts/transfer", newKey(), transfer(one, other, "1.00"));
            case 3 -> teller.post("/api/accounts/transfer", newKey(), transfer(other, one, "1.00"));
            case 4 -> Held.place(teller, one, "1.00");
            case 5 -> Held.place(teller, other, "1.00");
            case 6 -> Held.release(teller, Held.placed(teller, one, "1.00"));
            default -> Held.release(teller, Held.placed(teller, other, "1.00"));
        });
        assertEquals(Map.of("ok", 400), outcomes);
        assertEquals("1000.00 400.00 600.00", Held.balance(teller, one));
        assertEquals("1000.00 400.00 600.00", Held.balance(teller, other));
    }

    @Test
    void theSameHoldAskedForTwiceAtOnceIsPlacedOnce() throws Exception {
        String account = accountWith(teller, "100.00");
        String key = newKey();
        Map<String, Integer> outcomes =
                atOnce(20, n -> teller.post("/api/accounts/hold", key, Held.of(account, "10.00")));
        assertTrue(outcomes.get("ok") >= 1, outcomes.toString());
        assertEquals("100.00 10.00 90.00", Held.balance(teller, account));
    }
}
