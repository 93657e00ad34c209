package dev.bulwark.customers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The specification's scanner (section 9) at every text field: refused, or stored exactly; raw it never comes back. */
@QuarkusTest
class ScannerPayloadTest {

    private static final List<String> FIELDS = List.of("name", "email", "phone", "ssn", "date_of_birth", "address");

    @Inject
    Bank bank;

    private Person teller;
    private Person admin;

    @BeforeEach
    void hire() {
        teller = bank.staff("teller");
        admin = bank.staff("admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "'; DROP TABLE users; --",
                "' UNION SELECT * FROM users --",
                "<script>alert(\"XSS\")</script>",
                "javascript:alert(\"XSS\")",
                "<img src=x onerror=alert(\"XSS\")>",
                "O'Brien & Sons <>"
            })
    void neverComesBackRaw(String payload) {
        String id = Bank.createCustomer(teller);
        for (String field : FIELDS) {
            Map<String, Object> body = CustomerResourceTest.full();
            body.put(field, payload);
            Response created = teller.post("/api/customers/create", body);
            refusedOrExact(payload, field, created, created.path("customer_id"));
            refusedOrExact(payload, field, Customers.update(teller, id, Map.of(field, payload)), id);
        }
        reveal(payload, id);
    }

    private void refusedOrExact(String payload, String field, Response answer, String id) {
        harmless(payload, answer);
        if (answer.statusCode() == 400) {
            assertEquals(List.of(field), answer.path("errors.field"));
            return;
        }
        assertTrue(answer.statusCode() < 300, answer.asString());
        Response read = teller.get("/api/customers/{id}", id);
        harmless(payload, read);
        assertEquals(payload, read.path(field));
    }

    private void reveal(String payload, String id) {
        Map<String, Object> body =
                new HashMap<>(Map.of("customer_id", id, "fields", List.of("ssn"), "reason", payload));
        harmless(payload, teller.post("/api/customers/reveal", body));
        Response read = admin.get("/api/customers/{id}/reveals", id);
        harmless(payload, read);
        assertEquals(payload, read.path("items[0].reason"));
        body.put("fields", List.of(payload));
        harmless(payload, teller.post("/api/customers/reveal", body));
        body.put(payload, "a member's name");
        harmless(payload, teller.post("/api/customers/reveal", body));
        body.put("customer_id", payload);
        harmless(payload, teller.post("/api/customers/reveal", body));
    }

    private static void harmless(String payload, Response answer) {
        assertFalse(answer.statusCode() >= 500, answer.asString());
        assertFalse(answer.asString().contains(payload), answer.asString());
        assertFalse(answer.asString().matches("(?s).*[<>&'].*"), answer.asString());
    }

    @Test
    void otherScriptsStayReadable() {
        Map<String, Object> body = CustomerResourceTest.full();
        body.put("name", "Zoë 李小龍");
        String id = teller.post("/api/customers/create", body).path("customer_id");
        byte[] answer = teller.get("/api/customers/{id}", id).asByteArray();
        assertTrue(new String(answer, UTF_8).contains("Zoë 李小龍"), new String(answer, UTF_8));
    }

    /** Answers of every kind: of an operation, stored and replayed, and of what refuses. */
    @Test
    void everyAnswerIsEscaped() {
        String account = Bank.accountWith(teller, "100.00");
        Map<String, Object> transfer = new HashMap<>(Bank.transfer(account, Bank.accountWith(teller, "1.00"), "1.00"));
        transfer.put("reference", "Tom's & Ann's");
        String key = Bank.newKey();
        for (int n = 0; n < 2; n++) {
            Response answer = teller.post("/api/accounts/transfer", key, transfer);
            assertEquals("Tom's & Ann's", answer.path("reference"));
            assertTrue(answer.asString().contains("Tom\\u0027s \\u0026 Ann\\u0027s"), answer.asString());
        }
        harmless("Tom's", teller.get("/api/accounts/{id}/transactions", account));
        for (Response refused : List.of(
                teller.get("/api/customers/<script>'&"),
                teller.get("/api/accounts?customer_id=<script>'"),
                teller.post("/api/customers/create", "{\"<'&>\": 1}"),
                teller.post("/api/customers/create", "<'&>"),
                teller.request().header("Idempotency-Key", "<' &>").body("{}").post("/api/customers/create"))) {
            assertTrue(refused.statusCode() >= 400);
            harmless("<script>", refused);
        }
        Database.assertBooksBalance();
    }
}
