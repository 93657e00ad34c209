package dev.bulwark.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The first admin of a packaged service: logs in, changes the first password, and keeps accounts. */
public final class Keeper {

    private static final String FIRST_PASSWORD = "First-Admin-2026!";
    public static final String PASSWORD = "Second-Keeper-2026!";

    private final String url;
    private final String token;

    private Keeper(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** Of a service whose first one has changed the password. */
    public static Keeper of(Production production) {
        return logIn(production, PASSWORD);
    }

    private static Keeper logIn(Production production, String password) {
        Response login = given().contentType(ContentType.JSON)
                .body(Map.of("username", "admin", "password", password))
                .post(production.url() + "/api/auth/login");
        return new Keeper(
                production.url(), login.then().statusCode(200).extract().path("access_token"));
    }

    public static Keeper firstOf(Production production) {
        Keeper keeper = logIn(production, FIRST_PASSWORD);
        keeper.post(
                        "/api/auth/change-password",
                        Map.of(
                                "current_password", FIRST_PASSWORD,
                                "new_password", PASSWORD,
                                "confirm_password", PASSWORD))
                .then()
                .statusCode(200);
        return keeper;
    }

    /** A JSON request in the admin's name, for the full address. */
    public RequestSpecification request() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }

    public String token() {
        return token;
    }

    public UUID userId() {
        return UUID.fromString(request().get(url + "/api/auth/me").path("user_id"));
    }

    public Response post(String path, Map<String, Object> body) {
        return post(path, Bank.newKey(), body);
    }

    private Response post(String path, String key, Map<String, Object> body) {
        return request().header("Idempotency-Key", key).body(body).post(url + path);
    }

    /** A new customer. */
    public String customer() {
        return created(
                post(
                        "/api/customers/create",
                        Map.of(
                                "name", "Ada O'Brien",
                                "email", "ada@customer.test",
                                "phone", "+14155550121",
                                "ssn", Bank.newSsn())),
                "customer_id");
    }

    /** A new customer's new account in EUR. */
    public String account() {
        return created(
                post("/api/accounts/open", Map.of("customer_id", customer(), "currency", "EUR", "type", "checking")),
                "account_id");
    }

    /** A new customer's new account in EUR with this much on it. */
    public String accountWith(String amount) {
        String accountId = account();
        post("/api/accounts/deposit", Map.of("account_id", accountId, "amount", amount, "currency", "EUR"))
                .then()
                .statusCode(201);
        return accountId;
    }

    private static String created(Response answer, String member) {
        return answer.then().statusCode(201).extract().path(member);
    }

    /** @return the schedule's id */
    public String schedule(String from, String to, String amount, LocalDate first, String frequency) {
        Map<String, Object> body = new HashMap<>(Bank.transfer(from, to, amount));
        body.put("first_date", first.toString());
        body.put("frequency", frequency);
        return created(post("/api/accounts/schedule", body), "schedule_id");
    }

    public Response transfer(String from, String to, String amount) {
        return post("/api/accounts/transfer", Bank.transfer(from, to, amount));
    }

    /** @param key the idempotency key, to ask again with */
    public Response transfer(String key, String from, String to, String amount) {
        return post("/api/accounts/transfer", key, Bank.transfer(from, to, amount));
    }
}
