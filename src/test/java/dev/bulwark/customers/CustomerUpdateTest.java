package dev.bulwark.customers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.encryption.Rotations;
import dev.bulwark.support.AtOnce;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Corrections by staff. */
@QuarkusTest
class CustomerUpdateTest {

    private static final String UPDATE = "/api/customers/update";
    private static final String GET = "/api/customers/{id}";

    @Inject
    Bank bank;

    @Inject
    Rotations rotations;

    private Person teller;
    private Map<String, Object> customer;
    private String id;

    @BeforeEach
    void register() {
        teller = bank.staff("teller");
        customer = CustomerResourceTest.full();
        id = teller.post("/api/customers/create", customer).path("customer_id");
    }

    private String tag() {
        return teller.get(GET, id).header("ETag");
    }

    private Response update(Person person, String ifMatch, String key, Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(changes);
        body.put("customer_id", id);
        var request = person.request().body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post(UPDATE);
    }

    private Response update(Map<String, Object> changes) {
        return update(teller, tag(), null, changes);
    }

    private static Map<String, Object> cleared(String field) {
        Map<String, Object> changes = new HashMap<>();
        changes.put(field, null);
        return changes;
    }

    @Test
    void changesWhatIsNamedAndNothingElse() {
        String before = tag();
        Response updated = update(Map.of("name", "Ada Lovelace", "phone", "+14155550187"));
        updated.then()
                .statusCode(200)
                .body("customer_id", equalTo(id))
                .body("version", equalTo(1))
                .body("changed", contains("name", "phone"))
                .body(not(containsString("Lovelace")));
        teller.get(GET, id)
                .then()
                .header("ETag", equalTo(updated.header("ETag")))
                .header("ETag", not(equalTo(before)))
                .body("name", equalTo("Ada Lovelace"))
                .body("phone", equalTo("+*******87"))
                .body("email", equalTo("ada@customer.test"))
                .body("ssn", equalTo("***-**-" + customer.get("ssn").toString().substring(7)))
                .body("date_of_birth", equalTo("1990-**-**"))
                .body("address", equalTo("1 Main Street, Springfield"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date_of_birth", "address"})
    void nullClearsAnOptionalField(String field) {
        update(cleared(field)).then().statusCode(200).body("changed", contains(field));
        teller.get(GET, id).then().body(field, nullValue()).body("name", equalTo("Ada O'Brien"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "phone", "ssn"})
    void nullIsRefusedForARequiredField(String field) {
        update(cleared(field))
                .then()
                .statusCode(400)
                .body("errors.field", contains(field))
                .body("errors.code", contains("required"));
        assertTrue(tag().endsWith(".0\""));
    }

    @Test
    void everyBadFieldIsNamedAtOnceAndNoneRepeated() {
        update(Map.of(
                        "name", "<script>8812",
                        "email", "8812",
                        "phone", 8812,
                        "ssn", "8812",
                        "date_of_birth", "2999-01-01",
                        "address", "<8812>"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("address", "date_of_birth", "email", "name", "phone", "ssn"))
                .body(not(containsString("8812")));
    }

    /** An empty array or text is not null, which clears. */
    @ParameterizedTest
    @MethodSource("dev.bulwark.customers.CustomerResourceTest#whatIsNoDate")
    void aDateOfBirthHasOneForm(Object date) {
        update(Map.of("date_of_birth", date))
                .then()
                .statusCode(400)
                .body("errors.field", contains("date_of_birth"))
                .body("errors[0].message", equalTo("must be a date of the form YYYY-MM-DD"));
        teller.get(GET, id).then().body("date_of_birth", equalTo("1990-**-**"));
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        String before = tag();
        update(Map.of("email", customer.get("email"), "ssn", customer.get("ssn")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(before))
                .body("changed", empty());
        update(Map.of()).then().statusCode(200).header("ETag", equalTo(before));
    }

    @Test
    void aTagIsStrongAndNamesTheRecord() {
        teller.get(GET, id).then().header("ETag", matchesPattern("\"" + id + "\\.0\""));
    }

    @Test
    void demandsIfMatch() {
        for (String none : new String[] {null, "*", " "}) {
            update(teller, none, null, Map.of("name", "Eve Stone"))
                    .then()
                    .statusCode(428)
                    .body("code", equalTo("if_match_required"));
        }
        assertTrue(tag().endsWith(".0\""));
    }

    @Test
    void refusesAStateThatIsNotTheRecords() {
        String old = tag();
        String ofAnother = teller.get(GET, Bank.createCustomer(teller)).header("ETag");
        update(Map.of("address", "2 Main Street")).then().statusCode(200);
        for (String stale : List.of(old, ofAnother, "W/" + tag(), "\"\"", "\"x\", \"y\"")) {
            update(teller, stale, Bank.newKey(), Map.of("name", "Eve Stone"))
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("version_changed"));
        }
        update(teller, tag().replace("\"", ""), null, Map.of("name", "Eve Stone"))
                .then()
                .statusCode(400);
        update(teller, "\"x\", " + tag(), null, Map.of("name", "Ada Stone"))
                .then()
                .statusCode(200);
    }

    @Test
    void ofTwentyWhoReadTheSameOneWritesAndNobodyMeetsAnError() throws Exception {
        String tag = tag();
        List<Integer> answers = AtOnce.run(
                20,
                n -> update(teller, tag, null, Map.of("phone", "+141555501" + (10 + n)))
                        .statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(19, answers.stream().filter(status -> status == 412).count(), answers.toString());
    }

    @Test
    void aRetryGetsTheFirstAnswerThoughItsTagIsOldByNow() {
        String tag = tag();
        String key = Bank.newKey();
        Response first = update(teller, tag, key, Map.of("phone", "+14155550187"));
        Response again = update(teller, tag, key, Map.of("phone", "+14155550187"));
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals("true", again.header("Idempotent-Replayed"));
        update(teller, tag(), key, Map.of("phone", "+14155550187"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
    }

    /** JSON's null and a member that is not there are two requests. */
    @Test
    void clearingIsAnotherRequestThanLeaving() {
        String tag = tag();
        String key = Bank.newKey();
        update(teller, tag, key, Map.of()).then().statusCode(200);
        update(teller, tag, key, cleared("address")).then().statusCode(422);
    }

    @Test
    void aNewKeyDoesNotChangeTheTag() throws Throwable {
        String tag = tag();
        bank.staff("admin").post("/api/security/rotate-keys", Map.of()).then().statusCode(200);
        rotations.run();
        assertEquals(tag, tag());
        update(teller, tag, null, Map.of("ssn", Bank.newSsn(), "name", "Ada Stone"))
                .then()
                .statusCode(200);
    }

    @Test
    void anSsnMovesToNobodyWhoHasOneAndIsFreeAgainWhenItWasCorrected() {
        String other = Bank.newSsn();
        Map<String, Object> second = CustomerResourceTest.full();
        second.put("ssn", other);
        teller.post("/api/customers/create", second).then().statusCode(201);
        update(teller, tag(), Bank.newKey(), Map.of("ssn", other, "name", "Eve Stone"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ssn_taken"));
        teller.get(GET, id).then().body("name", equalTo("Ada O'Brien"));

        update(Map.of("ssn", Bank.newSsn())).then().statusCode(200);
        second.put("ssn", customer.get("ssn"));
        teller.post("/api/customers/create", second).then().statusCode(201);
    }

    @Test
    void isAuditedAndToldByTheNamesOfFieldsAlone() {
        update(Map.of("name", "Quirinus Zzyx", "email", "zzyx@customer.test"))
                .then()
                .statusCode(200);
        assertEquals(
                List.of("email name"),
                Database.query("select string_agg(f, ' ' order by f) from audit_event,"
                        + " string_to_table(details ->> 'changed', ' ') f where action = 'customers.update'"
                        + " and details ->> 'customer_id' = '" + id + "'"));
        assertEquals(
                List.of("1"),
                Database.query("select count(*) from outbox_event where type = 'customers.update' and subject_id = '"
                        + id + "'"));
        assertFalse(CustomerStorageTest.everythingStored().contains("zzyx"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        admin,            200
        manager,          200
        loan_officer,     200
        customer_service, 200
        auditor,          403
        compliance,       403
        """)
    void letsTheRoleCorrect(String role, int status) {
        update(bank.staff(role), tag(), null, Map.of("address", "3 Main Street"))
                .then()
                .statusCode(status);
    }
}
