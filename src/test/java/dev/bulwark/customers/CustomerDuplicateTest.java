package dev.bulwark.customers;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person is one customer. */
@QuarkusTest
class CustomerDuplicateTest {

    private static final String CREATE = "/api/customers/create";

    @Inject
    Bank bank;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    @Test
    void aSecondCustomerWithAnSsnIsRefusedWithoutTellingWhoTheFirstIs() {
        Map<String, Object> first = CustomerResourceTest.full();
        String id = teller.post(CREATE, first).then().statusCode(201).extract().path("customer_id");
        Map<String, Object> second = CustomerResourceTest.full();
        second.put("ssn", first.get("ssn"));
        second.put("name", "Grace Hopper");
        teller.post(CREATE, second)
                .then()
                .statusCode(409)
                .body("code", equalTo("ssn_taken"))
                .body("$", aMapWithSize(8))
                .body(not(containsString(id)))
                .body(not(containsString("Ada")))
                .body(not(containsString((String) first.get("ssn"))));
    }

    /** The answer is the same for whoever may create at all; a department sees no more of another's customer. */
    @Test
    void everybodyWhoMayCreateIsToldTheSame() {
        Map<String, Object> body = CustomerResourceTest.full();
        teller.post(CREATE, body).then().statusCode(201);
        Response told = teller.post(CREATE, body);
        for (String role : List.of("customer_service", "loan_officer", "admin")) {
            Response other = bank.staff(role).post(CREATE, body);
            assertEquals(409, other.statusCode());
            assertEquals(without(told), without(other));
        }
        bank.staff("auditor").post(CREATE, body).then().statusCode(403);
    }

    private static String without(Response response) {
        return response.asString().replace(response.path("request_id").toString(), "");
    }

    @Test
    void theRefusalIsAuditedAndReplayedWithoutTheSsn() {
        Map<String, Object> body = CustomerResourceTest.full();
        String ssn = (String) body.get("ssn");
        teller.post(CREATE, body).then().statusCode(201);
        String key = Bank.newKey();
        teller.post(CREATE, key, body).then().statusCode(409);
        teller.post(CREATE, key, body).then().statusCode(409).header("Idempotent-Replayed", "true");
        teller.post(CREATE, body).then().statusCode(409);

        List<String> refusals = Database.query("select details::text from audit_event where action = 'customers.create'"
                + " and details ->> 'error' = 'ssn_taken' and user_id = '" + teller.userId() + "'");
        assertEquals(2, refusals.size(), "with a key and without one; the replay did nothing");
        assertFalse(refusals.toString().contains(ssn));
        assertEquals(
                List.of("0"), Database.query("select count(*) from command_record where answer like '%" + ssn + "%'"));
    }

    /** The others leave nothing behind, not even the data key of a customer that is not. */
    @Test
    void ofFiftyAtOnceOneIsMade() throws Exception {
        Map<String, Object> body = CustomerResourceTest.full();
        String keysBefore = Database.query("select count(*) from data_key").get(0);
        List<Integer> answers = AtOnce.run(50, n -> teller.post(CREATE, body).statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertEquals(49, answers.stream().filter(status -> status == 409).count(), answers.toString());
        assertEquals(
                Integer.parseInt(keysBefore) + 1,
                Integer.parseInt(Database.query("select count(*) from data_key").get(0)));
    }

    @Test
    void theHashTellsNothingWithoutItsKey() {
        Map<String, Object> body = CustomerResourceTest.full();
        String id = teller.post(CREATE, body).path("customer_id");
        String stored = Database.query("select encode(ssn_hash, 'hex') from customer where id = '" + id + "'")
                .get(0);
        assertEquals(64, stored.length());
        String digits = body.get("ssn").toString().replace("-", "");
        for (String guess : List.of(body.get("ssn").toString(), digits, "customer.ssn\n" + body.get("ssn"))) {
            assertTrue(Database.query("select 1 where encode(sha256(convert_to('" + guess + "', 'UTF8')), 'hex') = '"
                            + stored + "'")
                    .isEmpty());
        }
    }

    @Test
    void theDatabaseRefusesATwinAndHalfAHash() {
        String one = Bank.createCustomer(teller);
        String other = Bank.createCustomer(teller);
        assertEquals(
                "23505",
                Database.refusal(
                        "postgres",
                        "update customer set ssn_hash = (select ssn_hash from customer where id = '" + one
                                + "') where id = '" + other + "'"));
        assertEquals(
                "23514",
                Database.refusal("postgres", "update customer set ssn_hash = '\\x00' where id = '" + other + "'"));
        assertEquals(
                2,
                Database.change("update customer set ssn_hash = null where id in ('" + one + "', '" + other + "')"),
                "who is erased has none");
    }
}
