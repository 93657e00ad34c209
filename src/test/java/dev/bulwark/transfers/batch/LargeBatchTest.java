package dev.bulwark.transfers.batch;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.transfer;
import static dev.bulwark.support.Database.assertBooksBalance;
import static dev.bulwark.transfers.batch.Batches.PATH;
import static dev.bulwark.transfers.batch.Batches.audited;
import static dev.bulwark.transfers.batch.Batches.postings;
import static dev.bulwark.transfers.batch.Batches.send;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As many lines as a batch may have, more of them, and bodies that no other route would take. */
@QuarkusTest
class LargeBatchTest {

    private static final int LINES = 10_000;
    private static final int PAYEES = 20;

    @Inject
    Bank bank;

    @TestHTTPResource(PATH)
    URI address;

    private Person teller;
    private String payer;

    @BeforeEach
    void openAccounts() {
        teller = bank.staff("teller");
        payer = accountWith(teller, "100.00");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    @Test
    void anAtomicBatchOfTenThousandIsBookedWholeAndReplayed() {
        String key = newKey();
        List<Map<String, Object>> lines = payroll();
        Response first = send(teller, key, "atomic", lines);
        first.then().statusCode(201).body("posted", equalTo(LINES));
        assertEquals("0.00", balance(teller, payer));
        assertEquals(LINES + 1, postings(payer));
        Response second = send(teller, key, "atomic", lines);
        assertEquals(first.asString(), second.asString());
        assertEquals(LINES + 1, postings(payer));
    }

    @Test
    void anIndependentBatchOfTenThousandBooksWhatTheMoneyIsEnoughFor() {
        List<Map<String, Object>> lines = payroll();
        lines.set(0, transfer(payer, (String) lines.get(1).get("to_account"), "50.00"));
        send(teller, newKey(), "independent", lines)
                .then()
                .statusCode(201)
                .body("posted", equalTo(5001))
                .body("results", hasSize(LINES))
                .body("results[9999].problem.code", equalTo("insufficient_funds"));
        assertEquals("0.00", balance(teller, payer));
    }

    @Test
    void oneLineInTenThousandRefusedLeavesNothing() {
        List<Map<String, Object>> lines = payroll();
        lines.set(LINES - 1, transfer(payer, payer, "0.01"));
        send(teller, newKey(), "atomic", lines)
                .then()
                .statusCode(422)
                .body("results[9999].status", equalTo("refused"))
                .body("results[0].status", equalTo("skipped"));
        assertEquals(1, postings(payer));
        assertEquals("100.00", balance(teller, payer));
    }

    @Test
    void moreThanTenThousandLinesAreRefusedHoweverManyTheyAre() {
        String empty = "{\"mode\": \"atomic\", \"transfers\": [" + "{},".repeat(1_000_000) + "{}]}";
        teller.post(PATH, newKey(), empty)
                .then()
                .statusCode(400)
                .body("errors", hasSize(100))
                .body("errors.field", hasItem("transfers"));
    }

    @Test
    void aBodyOverTheLimitIs413WithALengthAndWithout() throws Exception {
        byte[] body = " ".repeat(5 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (BodyPublisher publisher : List.of(
                BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            HttpResponse<String> answer = post(teller, publisher);
            assertEquals(413, answer.statusCode());
            assertTrue(answer.body().contains("payload_too_large"), answer.body());
        }
        assertEquals(List.of("payload_too_large"), audited(teller, "error"), "what was read in vain is audited");
    }

    @Test
    void aBodyInChunksIsRead() throws Exception {
        String line = "{\"mode\": \"atomic\", \"transfers\": [{\"from_account\": \"" + payer + "\", \"to_account\": \""
                + accountWith(teller, "1.00") + "\", \"amount\": \"1.00\", \"currency\": \"EUR\"}]"
                + " ".repeat(2 * 1024 * 1024) + "}";
        byte[] body = line.getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> answer = post(teller, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertEquals(201, answer.statusCode(), answer.body());
    }

    @Test
    void aLargeBodyOfNobodyIsNotRead() {
        from(newAddress())
                .header("Idempotency-Key", newKey())
                .body('[' + " ".repeat(2 * 1024 * 1024) + ']')
                .post(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void noOtherRouteTakesALargeBody() {
        teller.post("/api/accounts/transfer", newKey(), '{' + " ".repeat(100_000) + '}')
                .then()
                .statusCode(413);
    }

    private HttpResponse<String> post(Person person, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + person.token())
                .header("Idempotency-Key", newKey())
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }

    private List<Map<String, Object>> payroll() {
        String customerId = Bank.createCustomer(teller);
        List<String> payees = new ArrayList<>();
        for (int n = 0; n < PAYEES; n++) {
            payees.add(Bank.openAccount(teller, customerId, "EUR"));
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int n = 0; n < LINES; n++) {
            Map<String, Object> line = new HashMap<>(transfer(payer, payees.get(n % PAYEES), "0.01"));
            line.put("reference", "Salary " + n);
            lines.add(line);
        }
        return lines;
    }
}
