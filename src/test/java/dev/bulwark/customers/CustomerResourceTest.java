package dev.bulwark.customers;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class CustomerResourceTest {

    private static final String CREATE = "/api/customers/create";
    private static final String GET = "/api/customers/{id}";

    @Inject
    Bank bank;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    @Test
    void answersTheIdAndNothingPersonal() {
        Response created = teller.post(CREATE, full());
        created.then()
                .statusCode(201)
                .body("$", aMapWithSize(3))
                .body("customer_id", notNullValue())
                .body("status", equalTo("active"))
                .body("created_at", endsWith("Z"))
                .header("Location", endsWith("/api/customers/" + created.path("customer_id")));
    }

    @Test
    void showsARecordMasked() {
        Map<String, Object> customer = full();
        String ssn = (String) customer.get("ssn");
        String id = create(customer);
        teller.get(GET, id)
                .then()
                .statusCode(200)
                .body("customer_id", equalTo(id))
                .body("name", equalTo("Ada O'Brien"))
                .body("email", equalTo("ada@customer.test"))
                .body("phone", equalTo("+*******21"))
                .body("ssn", equalTo("***-**-" + ssn.substring(7)))
                .body("date_of_birth", equalTo("1990-**-**"))
                .body("address", equalTo("1 Main Street, Springfield"))
                .body("status", equalTo("active"))
                .body(not(containsString(ssn.substring(0, 6))))
                .body(not(containsString("415555")));
    }

    @Test
    void namesEveryBadFieldAtOnceAndRepeatsNone() {
        Map<String, Object> bad = Map.of(
                "name", "<script>alert(1)</script>",
                "email", "no-address-8812",
                "phone", "12-8812",
                "ssn", "8812",
                "date_of_birth", "2999-01-01",
                "address", "<img src=x onerror=8812>");
        teller.post(CREATE, bad)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("validation_failed"))
                .body("errors.field", contains("address", "date_of_birth", "email", "name", "phone", "ssn"))
                .body(not(containsString("script")))
                .body(not(containsString("8812")));
    }

    @Test
    void namesEveryMissingField() {
        teller.post(CREATE, Map.of())
                .then()
                .statusCode(400)
                .body("errors.field", contains("email", "name", "phone", "ssn"))
                .body("errors.code", contains("required", "required", "required", "required"));
    }

    static List<List<String>> badValues() {
        return List.of(
                List.of("ssn", "123-45-6789\n"),
                List.of("ssn", " 123-45-6789"),
                List.of("ssn", "123456789"),
                List.of("ssn", "١٢٣-٤٥-٦٧٨٩"),
                List.of("phone", "+14155550121\n"),
                List.of("phone", "+1415555０１２１"),
                List.of("phone", "12345678"),
                List.of("phone", "+12345678901234567"),
                List.of("phone", "++14155550121"),
                List.of("name", "A"),
                List.of("name", "A".repeat(101)),
                List.of("name", "Ada\nO'Brien"),
                List.of("name", "Ada; drop table customer"),
                List.of("name", "Ada\u202eO"),
                List.of("email", "a".repeat(64) + "@" + "bcdefgh.".repeat(23) + "iv.test"),
                List.of("email", "ada@customer.test\n"),
                List.of("email", "\"<script>alert(1)</script>\"@customer.test"),
                List.of("email", "ada@customer@test"),
                List.of("email", "ada"),
                List.of("date_of_birth", "1990-02-30"),
                List.of("date_of_birth", "28.02.1990"),
                List.of("address", "x".repeat(301)),
                List.of("address", "1 Main Street\u0000"),
                List.of("address", "1 \u202eMain Street"));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void refuses(List<String> fieldAndValue) {
        teller.post(CREATE, with(fieldAndValue.get(0), fieldAndValue.get(1)))
                .then()
                .statusCode(400)
                .body("errors.field", contains(fieldAndValue.get(0)));
    }

    static List<Object> whatIsNoDate() {
        return List.of(
                List.of(),
                List.of(1990, 2, 28),
                List.of("1990-02-28"),
                "",
                " 1990-02-28",
                "1990-02-28T23:59:59Z",
                "+1990-02-28",
                7363,
                Map.of());
    }

    @ParameterizedTest
    @MethodSource("whatIsNoDate")
    void aDateOfBirthHasOneForm(Object date) {
        teller.post(CREATE, with("date_of_birth", date))
                .then()
                .statusCode(400)
                .body("errors.field", contains("date_of_birth"))
                .body("errors[0].message", equalTo("must be a date of the form YYYY-MM-DD"));
    }

    @Test
    void refusesNumbersAndUnknownMembers() {
        Map<String, Object> body = with("ssn", 123456789);
        body.put("role", "admin");
        teller.post(CREATE, body).then().statusCode(400).body("errors.field", containsInAnyOrder("role", "ssn"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        admin,            201, 200
        manager,          201, 200
        teller,           201, 200
        loan_officer,     201, 200
        customer_service, 201, 200
        auditor,          403, 200
        compliance,       403, 200
        """)
    void letsTheRoleCreateAndRead(String role, int create, int read) {
        Person person = bank.staff(role);
        person.post(CREATE, full()).then().statusCode(create);
        person.get(GET, create(full())).then().statusCode(read);
    }

    @Test
    void demandsALogin() {
        Bank.from(Bank.newAddress()).body(full()).post(CREATE).then().statusCode(401);
        Bank.from(Bank.newAddress()).get(GET, create(full())).then().statusCode(401);
    }

    @Test
    void showsACustomerItsOwnRecordOnly() {
        String own = create(full());
        String foreign = create(full());
        Person customer = bank.customer(own);

        customer.get(GET, own).then().statusCode(200).body("ssn", matchesPattern("\\*{3}-\\*{2}-[0-9]{4}"));
        customer.post(CREATE, full()).then().statusCode(403);
        Response ofForeign = customer.get(GET, foreign);
        Response ofAbsent = customer.get(GET, UUID.randomUUID());
        ofForeign.then().statusCode(404).body("code", equalTo("customer_not_found"));
        assertEquals(withoutRequestId(ofAbsent), withoutRequestId(ofForeign));
    }

    /** Who tries ids sees the same for all of them, and is seen. */
    @Test
    void auditsThatACustomerAskedForWhatIsNotItsOwn() {
        Person customer = bank.customer(create(full()));
        Response ofForeign = customer.get(GET, create(full()));
        Response ofReveals = customer.get(GET + "/reveals", UUID.randomUUID());
        for (Response answer : List.of(ofForeign, ofReveals)) {
            answer.then().statusCode(404);
        }
        assertEquals(
                List.of(
                        "customers.read customer_not_found " + ofForeign.header("X-Request-ID"),
                        "customers.reveals customer_not_found " + ofReveals.header("X-Request-ID")),
                Database.query("select concat_ws(' ', action, details ->> 'error', details ->> 'request_id')"
                        + " from audit_event where user_id = '" + customer.userId()
                        + "' and details ->> 'status' = 'failed' order by id"));
    }

    @Test
    void createsOnceUnderOneKey() {
        String key = Bank.newKey();
        Map<String, Object> body = full();
        Response first = teller.post(CREATE, key, body);
        Response second = teller.post(CREATE, key, body);

        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(first.header("Location"), second.header("Location"));
        teller.post(CREATE, key, with("name", "Bob Stone")).then().statusCode(422);
    }

    @Test
    void auditsCreationAndEveryReadWithoutAValue() {
        String id = create(full());
        teller.get(GET, id).then().statusCode(200);
        teller.get(GET, UUID.randomUUID()).then().statusCode(404);

        assertEquals(
                List.of("customers.create " + id, "customers.read " + id),
                Database.query("select action || ' ' || (details ->> 'customer_id') from audit_event"
                        + " where details ->> 'customer_id' = '" + id + "' order by id"));
        assertEquals(
                List.of("customer_id request_id status"),
                Database.query(
                        "select distinct (select string_agg(k, ' ' order by k) from jsonb_object_keys(details) k)"
                                + " from audit_event where details ->> 'customer_id' = '" + id + "'"));
    }

    private String create(Map<String, Object> body) {
        return teller.post(CREATE, body).then().statusCode(201).extract().path("customer_id");
    }

    static Map<String, Object> full() {
        return new HashMap<>(Map.of(
                "name", "Ada O'Brien",
                "email", "ada@customer.test",
                "phone", "+14155550121",
                "ssn", Bank.newSsn(),
                "date_of_birth", "1990-02-28",
                "address", "1 Main Street, Springfield"));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = full();
        body.put(field, value);
        return body;
    }

    private static String withoutRequestId(Response response) {
        return response.asString().replace(response.path("request_id").toString(), "");
    }
}
