package dev.bulwark.customers;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bulwark.encryption.Rotations;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RevealTest {

    private static final String REVEAL = "/api/customers/reveal";
    private static final String REASON = "Zyzzyva stands at the counter";

    @Inject
    Bank bank;

    @Inject
    Customers customers;

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

    private Map<String, Object> asking(String... fields) {
        return new HashMap<>(Map.of("customer_id", id, "fields", Arrays.asList(fields), "reason", REASON));
    }

    private static List<String> seen(String id) {
        return Database.query("select fields from customer_reveal where customer_id = '" + id + "' order by id");
    }

    @Test
    void showsWhatWasAskedForAndNothingElse() {
        teller.post(REVEAL, asking("ssn"))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("$", aMapWithSize(2))
                .body("customer_id", equalTo(id))
                .body("ssn", equalTo(customer.get("ssn")));
        teller.post(REVEAL, asking("date_of_birth", "phone"))
                .then()
                .statusCode(200)
                .body("$", aMapWithSize(3))
                .body("phone", equalTo("+14155550121"))
                .body("date_of_birth", equalTo("1990-02-28"));
        assertEquals(List.of("ssn", "phone date_of_birth"), seen(id));
    }

    @Test
    void demandsAFreshProof() {
        customers
                .provedLongAgo(teller)
                .post(REVEAL, asking("ssn"))
                .then()
                .statusCode(401)
                .body("code", equalTo("step_up_required"));
        assertEquals(List.of(), seen(id));
    }

    @Test
    void demandsAReasonAndFieldsThatItKnows() {
        Map<String, Object> unreasoned = asking("ssn");
        unreasoned.remove("reason");
        refuses(unreasoned, "reason", "required");
        for (String reason : List.of(
                "",
                "   ",
                "two\nlines",
                "x".repeat(501),
                "\u200b",
                "\u00a0",
                "...",
                "asked \u202eyb",
                "two\u2028lines")) {
            Map<String, Object> bad = asking("ssn");
            bad.put("reason", reason);
            refuses(bad, "reason", "reason");
        }
        refuses(asking(), "fields", "size");
        refuses(asking("ssn", "ssn"), "fields", "unique_elements");
        refuses(asking("ssn", "name_sealed"), "fields[1]", "malformed");
        refuses(asking("email"), "fields[0]", "malformed");
        refuses(asking("SSN"), "fields[0]", "malformed");
        refuses(asking((String) null), "fields[0]", "required");
        assertEquals(List.of(), seen(id));
    }

    private void refuses(Map<String, Object> body, String field, String code) {
        teller.post(REVEAL, body)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(startsWith(field)))
                .body("errors.code", hasItem(code));
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
    void letsTheRoleReveal(String role, int status) {
        bank.staff(role).post(REVEAL, asking("ssn")).then().statusCode(status);
    }

    @Test
    void nobodyWhoIsNotThereIsRevealed() {
        Map<String, Object> absent = asking("ssn");
        absent.put("customer_id", UUID.randomUUID());
        teller.post(REVEAL, absent).then().statusCode(404).body("code", equalTo("customer_not_found"));
    }

    @Test
    void aUserHasTwentyAnHour() {
        Map<String, Object> absent = asking("ssn");
        absent.put("customer_id", UUID.randomUUID());
        for (int n = 0; n < 20; n++) {
            teller.post(REVEAL, absent).then().statusCode(404);
        }
        teller.post(REVEAL, asking("ssn")).then().statusCode(429).header("RateLimit-Policy", "\"reveal\";q=20;w=3600");
        bank.staff("teller").post(REVEAL, asking("ssn")).then().statusCode(200);
    }

    /** Not even with a key: a stored answer would hold the field in clear, and who asks twice has looked twice. */
    @Test
    void isNeverStoredNorReplayed() {
        String key = Bank.newKey();
        Response first = teller.post(REVEAL, key, asking("ssn"));
        Response second = teller.post(REVEAL, key, asking("ssn"));
        assertEquals(200, second.statusCode());
        assertEquals(null, second.header("Idempotent-Replayed"));
        assertEquals(first.asString(), second.asString());
        assertEquals(List.of("ssn", "ssn"), seen(id));
        assertEquals(List.of(), Database.query("select key from command_record where key = '" + key + "'"));
    }

    @Test
    void isAuditedWithTheFieldsAndWithoutTheReason() {
        teller.post(REVEAL, asking("phone", "ssn")).then().statusCode(200);
        assertEquals(
                List.of("success ssn phone"),
                Database.query("select (details ->> 'status') || ' ' || (details ->> 'fields') from audit_event"
                        + " where action = 'customers.reveal' and details ->> 'customer_id' = '" + id + "'"));
        assertFalse(CustomerStorageTest.everythingStored().contains("Zyzzyva"));
    }

    @Test
    void theCustomerSeesWhatWasSeenAndWhyButNotByWhom() {
        teller.post(REVEAL, asking("ssn")).then().statusCode(200);
        bank.staff("manager").post(REVEAL, asking("phone")).then().statusCode(200);
        bank.customer(id)
                .get("/api/customers/{id}/reveals", id)
                .then()
                .statusCode(200)
                .body("items.fields", contains(List.of("phone"), List.of("ssn")))
                .body("items.role", contains("manager", "teller"))
                .body("items[1].reason", equalTo(REASON))
                .body("items[1].revealed_by", nullValue())
                .body(not(containsString(teller.userId().toString())));
        for (String role : List.of("compliance", "auditor", "admin")) {
            bank.staff(role)
                    .get("/api/customers/{id}/reveals?limit=1", id)
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1));
        }
        bank.staff("compliance")
                .get("/api/customers/{id}/reveals", id)
                .then()
                .body("items[1].revealed_by", equalTo(teller.userId().toString()));
        teller.get("/api/customers/{id}/reveals", id).then().statusCode(403);
    }

    @Test
    void theReasonIsSealedAgainUnderANewKey() throws Throwable {
        teller.post(REVEAL, asking("ssn")).then().statusCode(200);
        String before = sealedReason();
        Person admin = bank.staff("admin");
        admin.post("/api/security/rotate-keys", Map.of()).then().statusCode(200);
        rotations.run();
        assertNotEquals(before, sealedReason());
        admin.get("/api/customers/{id}/reveals", id).then().body("items[0].reason", equalTo(REASON));
    }

    private String sealedReason() {
        return Database.query(
                        "select encode(reason_sealed, 'hex') from customer_reveal where customer_id = '" + id + "'")
                .get(0);
    }

    @Test
    void theDatabaseKeepsItAsItWas() {
        teller.post(REVEAL, asking("ssn")).then().statusCode(200);
        assertEquals("42501", Database.refusal("bulwark_app", "update customer_reveal set fields = 'phone'"));
        assertEquals("42501", Database.refusal("bulwark_app", "delete from customer_reveal"));
        assertEquals("23514", Database.refusal("postgres", "update customer_reveal set fields = 'ssn email'"));
    }
}
