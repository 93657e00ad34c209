package dev.bulwark.customers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.CallerLimits;
import dev.bulwark.platform.web.RateLimitRoutes;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What surrounds the hits of a search: pages and cursors, who may search, what is audited, what does not open. */
@QuarkusTest
class CustomerSearchPageTest {

    private static final String SEARCH = "/api/customers/search";

    @Inject
    Bank bank;

    @Inject
    CallerLimits limits;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    private String create(Map<String, Object> body) {
        return teller.post("/api/customers/create", body)
                .then()
                .statusCode(201)
                .extract()
                .path("customer_id");
    }

    private Response search(String term) {
        return teller.post(SEARCH, Map.of("search_term", term));
    }

    @Test
    void pagesWithoutGapsOrRepeats() {
        String rare = CustomerSearchTest.rareWord();
        String first = create(CustomerSearchTest.somebody("Ada " + rare));
        String second = create(CustomerSearchTest.somebody("Bob " + rare));
        String third = create(CustomerSearchTest.somebody("Cyd " + rare));
        Response page = teller.post(SEARCH, Map.of("search_term", rare, "limit", 2));
        page.then().body("items.customer_id", contains(first, second));
        teller.post(
                        SEARCH,
                        Map.of(
                                "search_term",
                                rare.toUpperCase(Locale.ROOT),
                                "limit",
                                2,
                                "cursor",
                                page.path("next_cursor")))
                .then()
                .body("items.customer_id", contains(third))
                .body("next_cursor", nullValue());
    }

    @Test
    void refusesTheCursorOfAnotherSearchOrCaller() {
        String rare = CustomerSearchTest.rareWord();
        create(CustomerSearchTest.somebody("Ada " + rare));
        create(CustomerSearchTest.somebody("Bob " + rare));
        String cursor =
                teller.post(SEARCH, Map.of("search_term", rare, "limit", 1)).path("next_cursor");

        refusesCursor(teller, "ada " + rare, cursor);
        refusesCursor(teller, "123456789", cursor);
        refusesCursor(bank.staff("teller"), rare, cursor);
        refusesCursor(teller, rare, cursor.substring(0, cursor.length() - 4));
        for (String made : List.of("%", "", "MDE5MzdmM2MtMmY1Yi03YzNlLTlhNDEtNWQyZjhlNmI3YTE1")) {
            refusesCursor(teller, rare, made);
        }
        teller.post(SEARCH, Map.of("search_term", rare, "limit", 1, "cursor", cursor))
                .then()
                .statusCode(200);
    }

    private static void refusesCursor(Person person, String term, String cursor) {
        person.post(SEARCH, Map.of("search_term", term, "limit", 1, "cursor", cursor))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cursor"))
                .body("errors[0].in", equalTo("body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loan_officer", "customer_service", "auditor"})
    void letsStaffOfAnyDepartmentSearch(String role) {
        bank.staff(role).post(SEARCH, Map.of("search_term", "ada")).then().statusCode(200);
    }

    @Test
    void letsNeitherACustomerNorNobodySearch() {
        Map<String, Object> body = CustomerSearchTest.somebody("Ada Search");
        Person customer = bank.customer(create(body));
        customer.post(SEARCH, Map.of("search_term", body.get("ssn"))).then().statusCode(403);
        Bank.from(Bank.newAddress())
                .body(Map.of("search_term", body.get("ssn")))
                .post(SEARCH)
                .then()
                .statusCode(401);
    }

    /** Each tells whether a guess at a number, of which the end is shown, was right. */
    @Test
    void aUserSearchesByAWholeSsnSixtyTimesAnHour() throws Throwable {
        Person manager = bank.staff("manager");
        for (int n = 0; n < 58; n++) {
            pass(manager);
        }
        String ssn = (String) CustomerSearchTest.somebody("Ada Search").get("ssn");
        manager.post(SEARCH, Map.of("search_term", ssn)).then().statusCode(200);
        manager.post("/api/loans/search", Map.of("search_term", ssn)).then().statusCode(200);
        for (String path : List.of(SEARCH, "/api/loans/search")) {
            manager.post(path, Map.of("search_term", ssn))
                    .then()
                    .statusCode(429)
                    .header("Retry-After", matchesPattern("3[0-9]{3}"))
                    .body("code", equalTo("rate_limited"));
        }
        manager.post(SEARCH, Map.of("search_term", "ada")).then().statusCode(200);
        search(ssn).then().statusCode(200);
    }

    private void pass(Person person) throws Throwable {
        Caller caller = new Caller(
                person.userId(), null, person.username(), "manager", Set.of(), null, List.of(), "pwd", null, null);
        VertxContextSupport.subscribeAndAwait(() -> limits.pass(RateLimitRoutes.SSN_SEARCH, caller));
    }

    @Test
    void auditsWhatKindOfSearchAndHowManyHitsAndNeverTheTerm() {
        Map<String, Object> body = CustomerSearchTest.somebody("Ada " + CustomerSearchTest.rareWord());
        String id = create(body);
        for (String term : List.of(
                body.get("name").toString(),
                body.get("email").toString(),
                body.get("phone").toString(),
                "<nobody>")) {
            search(term).then().statusCode(200);
        }
        assertEquals(
                List.of("name 1 " + id, "email 1 " + id, "phone 1 " + id, "none 0"),
                Database.query(
                        "select concat_ws(' ', details ->> 'kind', details ->> 'hits', details ->> 'customer_id')"
                                + " from audit_event"
                                + " where action = 'customers.search' and user_id = '" + teller.userId()
                                + "' order by id"));
        assertEquals(
                List.of("customer_id hits kind request_id status", "hits kind request_id status"),
                Database.query(
                        "select distinct (select string_agg(k, ' ' order by k) from jsonb_object_keys(details) k)"
                                + " from audit_event where action = 'customers.search' and user_id = '"
                                + teller.userId() + "' order by 1"));
    }

    @Test
    void whoFindsSeveralIsAuditedWithoutTheirNames() {
        String rare = CustomerSearchTest.rareWord();
        create(CustomerSearchTest.somebody("Ada " + rare));
        create(CustomerSearchTest.somebody("Bob " + rare));
        search(rare).then().statusCode(200);
        assertEquals(
                List.of("2"),
                Database.query("select concat_ws(' ', details ->> 'hits', details ->> 'customer_id') from audit_event"
                        + " where action = 'customers.search' and user_id = '" + teller.userId() + "'"));
    }

    /** Whoever alters a row hides one customer, not all that are found together with it; and the alarm rings. */
    @Test
    void leavesOutWhatDoesNotOpen() {
        String rare = CustomerSearchTest.rareWord();
        String altered = create(CustomerSearchTest.somebody("Ada " + rare));
        String sound = create(CustomerSearchTest.somebody("Bob " + rare));
        Database.change("update customer set name_sealed = set_bit(name_sealed, 300, 1 - get_bit(name_sealed, 300))"
                + " where id = '" + altered + "'");
        search(rare).then().statusCode(200).body("items.customer_id", contains(sound));

        String keyless = create(CustomerSearchTest.somebody("Cyd " + rare));
        search(rare).then().body("items.customer_id", containsInAnyOrder(sound, keyless));
        Database.change("delete from data_key where subject_id = '" + keyless + "'");
        search(rare).then().statusCode(200).body("items.customer_id", contains(sound));
    }

    @Test
    void namesEveryBadField() {
        teller.post(SEARCH, Map.of("search_term", "", "limit", 201))
                .then()
                .statusCode(400)
                .body("errors.field", contains("limit", "search_term"));
        search("x".repeat(255)).then().statusCode(400);
        teller.post(SEARCH, Map.of()).then().statusCode(400).body("errors.field", contains("search_term"));
        teller.post(SEARCH, Map.of("search_term", "ada", "name", "ada")).then().statusCode(400);
        teller.post(SEARCH, Map.of("search_term", 1234)).then().statusCode(400);
    }
}
