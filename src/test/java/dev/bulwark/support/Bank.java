package dev.bulwark.support;

import static io.restassured.RestAssured.given;

import dev.bulwark.auth.Hiring;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.RequestOrigin;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays the people of a bank, through the API, and hires them behind it. Each user is new and comes from an address of its own. */
@Singleton
public class Bank {

    public static final String PASSWORD = "Correct-Horse-7";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    /** The database may outlive this class, so two of its lives must hardly ever give out the same. */
    private static final AtomicInteger SSNS = new AtomicInteger(new SecureRandom().nextInt(1_000_000_000));

    private final Hiring hiring;

    Bank(Hiring hiring) {
        this.hiring = hiring;
    }

    /** A logged-in person. */
    public record Person(UUID userId, String username, String token, String address) {

        /** A JSON request in this person's name. */
        public RequestSpecification request() {
            return from(address).header("Authorization", "Bearer " + token);
        }

        public Response post(String path, Object body) {
            return request().body(body).post(path);
        }

        public Response post(String path, String idempotencyKey, Object body) {
            return request()
                    .header("Idempotency-Key", idempotencyKey)
                    .body(body)
                    .post(path);
        }

        public Response get(String path, Object... arguments) {
            return request().get(path, arguments);
        }

        /** For services that are called past HTTP, which do not look at permissions. */
        public Caller asAdmin() {
            return new Caller(
                    userId,
                    null,
                    "t",
                    "admin",
                    Set.of(),
                    null,
                    List.of(),
                    "pwd",
                    Instant.now(),
                    RequestOrigin.internal("test"));
        }
    }

    /** A JSON request of nobody, from this address, as the test's trusted proxy would tell it. */
    public static RequestSpecification from(String address) {
        return given().filter(new ContractCheck())
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON);
    }

    public static String newAddress() {
        int number = ADDRESSES.incrementAndGet();
        return "10." + (number >> 16 & 255) + '.' + (number >> 8 & 255) + '.' + (number & 255);
    }

    public UUID createUser(String username, String role, UUID customerId, boolean temporary) {
        return hiring.user(username, PASSWORD, role, customerId, temporary);
    }

    public Person staff(String role) {
        return person(role, null);
    }

    public Person customer(String customerId) {
        return person("customer", UUID.fromString(customerId));
    }

    private Person person(String role, UUID customerId) {
        String username = role + '-' + UUID.randomUUID();
        UUID id = createUser(username, role, customerId, false);
        String address = newAddress();
        return new Person(id, username, hiring.enter(id, address), address);
    }

    public static String login(String username, String password, String address) {
        Response answer = from(address)
                .body(Map.of("username", username, "password", password))
                .post("/api/auth/login");
        return Answers.text(answer, 200, "/access_token");
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Of nobody else. */
    public static String newSsn() {
        int number = Math.floorMod(SSNS.incrementAndGet(), 1_000_000_000);
        return String.format("%03d-%02d-%04d", number / 1_000_000, number / 10_000 % 100, number % 10_000);
    }

    /** @return the new customer's id */
    public static String createCustomer(Person teller) {
        Map<String, Object> body =
                Map.of("name", "Ada O'Brien", "email", "ada@customer.test", "phone", "+14155550121", "ssn", newSsn());
        return Answers.text(teller.post("/api/customers/create", body), 201, "/customer_id");
    }

    /** @return the new account's id */
    public static String openAccount(Person teller, String customerId, String currency) {
        Map<String, Object> body = Map.of("customer_id", customerId, "currency", currency, "type", "checking");
        return Answers.text(teller.post("/api/accounts/open", body), 201, "/account_id");
    }

    public static void deposit(Person teller, String accountId, String amount) {
        teller.post(
                        "/api/accounts/deposit",
                        newKey(),
                        Map.of("account_id", accountId, "amount", amount, "currency", "EUR"))
                .then()
                .statusCode(201);
    }

    /** A new customer's new account in EUR with this much on it. */
    public static String accountWith(Person teller, String amount) {
        String accountId = openAccount(teller, createCustomer(teller), "EUR");
        deposit(teller, accountId, amount);
        return accountId;
    }

    public static Map<String, Object> transfer(String from, String to, String amount) {
        return Map.of("from_account", from, "to_account", to, "amount", amount, "currency", "EUR");
    }

    public static String balance(Person teller, String accountId) {
        return Answers.text(teller.get("/api/accounts/{id}", accountId), 200, "/balance/posted");
    }
}
