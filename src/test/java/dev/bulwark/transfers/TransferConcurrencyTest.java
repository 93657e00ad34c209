package dev.bulwark.transfers;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many clients on few accounts; one user's limit is lifted, since the limits are not what is tested here. */
@QuarkusTest
@TestProfile(Unhindered.class)
class TransferConcurrencyTest {

    private static final int ROUNDS = 50;
    private static final Duration DEADLINE = Duration.ofSeconds(30);

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

    @Test
    void aHundredWithdrawalsOfTenFromAHundredSucceedExactlyTenTimes() throws Exception {
        String account = accountWith(teller, "100.00");
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> ten = Map.of("account_id", account, "amount", "10.00", "currency", "EUR");
            List<Response> answers = atOnce(100, n -> teller.post("/api/accounts/withdraw", newKey(), ten));
            assertEquals(10, count(answers, 201), "round " + round);
            assertEquals(90, count(answers, 422), "round " + round);
            assertEquals("0.00", balance(teller, account));
            Bank.deposit(teller, account, "100.00");
        }
    }

    @Test
    void oppositeTransfersFinishWithoutADeadlock() throws Exception {
        String one = accountWith(teller, "1000.00");
        String other = accountWith(teller, "1000.00");
        long start = System.nanoTime();
        List<Response> answers = atOnce(
                200,
                n -> teller.post(
                        "/api/accounts/transfer",
                        newKey(),
                        n % 2 == 0 ? transfer(one, other, "1.00") : transfer(other, one, "1.00")));
        assertEquals(200, count(answers, 201));
        assertTrue(System.nanoTime() - start < DEADLINE.toNanos());
        assertEquals("1000.00", balance(teller, one));
    }

    @Test
    void oneKeyFiftyTimesAtOnceHasOneEffect() throws Exception {
        String from = accountWith(teller, "100.00");
        String to = accountWith(teller, "1.00");
        String key = newKey();
        List<Response> answers =
                atOnce(50, n -> teller.post("/api/accounts/transfer", key, transfer(from, to, "10.00")));
        Set<String> bodies = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(Response::asString)
                .collect(Collectors.toSet());
        assertEquals(1, bodies.size(), "every success is the same answer");
        answers.stream().filter(answer -> answer.statusCode() != 201).forEach(answer -> {
            assertEquals(409, answer.statusCode());
            assertEquals("request_in_progress", answer.path("code"));
        });
        assertEquals("90.00", balance(teller, from));
    }

    @Test
    void oneKeyOfAnOrmCommandFiftyTimesAtOnceHasOneEffect() throws Exception {
        String customerId = Bank.createCustomer(teller);
        String key = newKey();
        Map<String, Object> open = Map.of("customer_id", customerId, "currency", "EUR", "type", "savings");
        List<Response> answers = atOnce(50, n -> teller.post("/api/accounts/open", key, open));
        assertEquals(50, count(answers, 201) + count(answers, 409));
        List<String> accounts =
                teller.get("/api/accounts?customer_id={id}", customerId).path("items.account_id");
        assertEquals(1, accounts.size());
    }

    private interface Request {
        Response send(int number);
    }

    private List<Response> atOnce(int times, Request request) throws Exception {
        List<Callable<Response>> tasks = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            int number = n;
            tasks.add(() -> request.send(number));
        }
        List<Response> answers = new ArrayList<>();
        for (Future<Response> answer : clients.invokeAll(tasks)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static long count(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }
}
