package dev.bulwark.loans.applications;

import static dev.bulwark.support.Applications.apply;
import static dev.bulwark.support.Applications.body;
import static dev.bulwark.support.Applications.loansOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Applications;
import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who applies, for whom, and what becomes of it. */
@QuarkusTest
class ApplyTest {

    private static final int RACERS = 50;

    @Inject
    Bank bank;

    @Inject
    Applicants applicants;

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        body.put(member, value);
        return body;
    }

    private static String withoutRequestId(Response answer) {
        return answer.asString().replace(answer.path("request_id").toString(), "");
    }

    private static int customers() {
        return Integer.parseInt(Database.query("select count(*) from customer").get(0));
    }

    @Test
    void theSpecificationsExampleBecomesAnApplicationOfANewCustomer() {
        Person officer = applicants.next();
        Response answer = apply(officer, body());
        answer.then()
                .statusCode(201)
                .body("status", equalTo("applied"))
                .body("product", equalTo("personal"))
                .body("loan_amount", equalTo("10000.00"))
                .body("currency", equalTo("EUR"))
                .body("term_months", equalTo(36))
                .body("rate_percent", equalTo("8.9"))
                .body("fee", equalTo("100.00"))
                .body("instalment", is(oneOf(Applications.INSTALMENTS)))
                .body("applied_at", notNullValue());
        String customerId = answer.path("customer_id");
        officer.get("/api/customers/{id}", customerId)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ada O'Brien"))
                .body("ssn", not(equalTo("")));
        assertEquals(List.of(answer.<String>path("loan_id")), loansOf(customerId));
    }

    /** As if it had been created by the command of its own. */
    @Test
    void aNewCustomerIsAuditedAndToldAndAKnownOneIsNot() {
        Person officer = applicants.next();
        Map<String, Object> body = body();
        Response answer = apply(officer, body);
        String customerId = answer.path("customer_id");
        apply(officer, body).then().statusCode(201).body("customer_id", equalTo(customerId));
        assertEquals(
                List.of("success " + officer.userId() + ' ' + answer.header("X-Request-ID")),
                Database.query("select concat_ws(' ', details ->> 'status', user_id, details ->> 'request_id')"
                        + " from audit_event where action = 'customers.create' and details ->> 'customer_id' = '"
                        + customerId + "'"));
        assertEquals(
                List.of("1"),
                Database.query("select count(*) from outbox_event o join audit_event a on a.id = o.id"
                        + " where o.type = 'customers.create' and o.subject_id = '" + customerId + "'"));
    }

    /** Who may write to the database exchanges two hashes, so that a loan would be booked to somebody else. */
    @Test
    void aHashThatIsAnotherCustomersFindsNobodyAndRings() {
        Map<String, Object> body = body();
        String one = apply(applicants.next(), body).path("customer_id");
        String other = apply(applicants.next(), body()).path("customer_id");
        String hash = Database.query("select ssn_hash from customer where id = '" + one + "'")
                .get(0);
        Database.change("update customer set ssn_hash = null where id = '" + one + "'");
        Database.change("update customer set ssn_hash = '" + hash + "' where id = '" + other + "'");
        apply(applicants.next(), body).then().statusCode(500).body("code", equalTo("internal_error"));
        assertEquals(1, loansOf(one).size());
        assertEquals(1, loansOf(other).size());
        Eventually.within(
                5_000,
                () -> !Database.query("select 1 from audit_event where action = 'cipher_tampering'"
                                + " and details ->> 'column' = 'ssn_hash' and details ->> 'row_id' = '" + other + "'")
                        .isEmpty());
    }

    @Test
    void theConditionsAreTheProductsAndStayWhenItChanges() {
        String id = apply(applicants.next(), with(body(), "term_months", 12)).path("loan_id");
        Database.change("update loan_product set rate_percent = 9.9 where name = 'personal'");
        try {
            assertEquals(
                    List.of(
                            "12 8.900000 annuity thirty_360 none none 62 {penalty,fee,interest,principal} 30 1500 5 90"),
                    Database.query("select concat_ws(' ', term_months, rate_percent, method, day_count,"
                            + " business_day_rule, calendar, grace_kind, first_due_days_max, allocation_order, offer_days,"
                            + " late_fee_minor, late_after_days, non_accrual_after_days) from loan where id = '" + id
                            + "'"));
        } finally {
            Database.change("update loan_product set rate_percent = 8.9 where name = 'personal'");
        }
    }

    @Test
    void aCustomerIsKnownByItsSsnAndItsRecordStaysAsItIs() {
        Map<String, Object> first = body();
        Response before = apply(applicants.next(), first);
        String customerId = before.path("customer_id");
        Person officer = applicants.next();
        Map<String, Object> other = with(body(), "customer_name", "Mallory Intruder");
        other.put("ssn", first.get("ssn"));
        other.put("email", "mallory@customer.test");
        apply(officer, other).then().statusCode(201).body("customer_id", equalTo(customerId));
        officer.get("/api/customers/{id}", customerId)
                .then()
                .body("name", equalTo("Ada O'Brien"))
                .body("email", equalTo("ada@customer.test"))
                .body("version", equalTo(0));
        assertEquals(2, loansOf(customerId).size());
    }

    @Test
    void aCustomerThatIsNamedMustBeTheOneOfTheSsn() {
        Map<String, Object> body = body();
        String customerId = apply(applicants.next(), body).path("customer_id");
        body.put("customer_id", customerId);
        apply(applicants.next(), body).then().statusCode(201).body("customer_id", equalTo(customerId));
        int before = customers();
        for (String ssn : List.of(Bank.newSsn(), ssnOfAnother())) {
            apply(applicants.next(), with(body, "ssn", ssn))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("loan_applicant_mismatch"));
        }
        assertEquals(before + 1, customers(), "nobody but the other one was entered");
        assertEquals(2, loansOf(customerId).size());
    }

    private String ssnOfAnother() {
        Map<String, Object> other = body();
        apply(applicants.next(), other).then().statusCode(201);
        return (String) other.get("ssn");
    }

    @Test
    void aCustomerAppliesForItselfAndLearnsOfNobodyElse() {
        Map<String, Object> body = body();
        String own = apply(applicants.next(), body).path("customer_id");
        String taken = ssnOfAnother();
        Person customer = bank.customer(own);
        apply(customer, body).then().statusCode(201).body("customer_id", equalTo(own));
        apply(customer, with(body, "customer_id", own)).then().statusCode(201);
        body.remove("customer_id");

        int before = customers();
        Response ofAnother = apply(customer, with(body, "ssn", taken));
        Response ofNobody = apply(customer, with(body, "ssn", Bank.newSsn()));
        ofNobody.then().statusCode(422).body("code", equalTo("loan_applicant_mismatch"));
        assertEquals(withoutRequestId(ofNobody), withoutRequestId(ofAnother));
        assertEquals(before, customers());

        String foreign = apply(applicants.next(), body()).path("customer_id");
        Response named = apply(customer, with(body, "customer_id", foreign));
        Response absent = apply(customer, with(body, "customer_id", "01937f3c-0000-7000-8000-000000000000"));
        named.then().statusCode(404).body("code", equalTo("customer_not_found"));
        assertEquals(withoutRequestId(absent), withoutRequestId(named));
        assertEquals(3, loansOf(own).size());
        assertEquals(1, loansOf(foreign).size());
    }

    @Test
    void whoMayNotWriteLoansDoesNotApply() {
        for (String role : List.of("teller", "auditor", "compliance")) {
            apply(bank.staff(role), body()).then().statusCode(403).body("code", equalTo("access_denied"));
        }
    }

    /** All find the same customer, whoever entered it. */
    @Test
    void fiftyEqualApplicationsOfSomebodyNewMakeOneCustomer() throws Exception {
        List<Person> officers = new ArrayList<>();
        for (int n = 0; n < RACERS / Applicants.LIMIT; n++) {
            officers.add(applicants.fresh());
        }
        Map<String, Object> body = body();
        List<Response> answers = AtOnce.run(
                RACERS, n -> officers.get(n % officers.size()).post("/api/loans/apply", Bank.newKey(), body));
        Set<String> customers = new TreeSet<>();
        for (Response answer : answers) {
            assertEquals(201, answer.statusCode(), answer.asString());
            customers.add(answer.path("customer_id"));
        }
        assertEquals(1, customers.size());
        assertEquals(RACERS, loansOf(customers.iterator().next()).size());
    }

    @Test
    void aRetryAnswersWhatTheFirstDid() {
        Person officer = applicants.fresh();
        Map<String, Object> body = body();
        String key = Bank.newKey();
        Response first = officer.post("/api/loans/apply", key, body);
        Response second = officer.post("/api/loans/apply", key, body);
        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(1, loansOf(first.path("customer_id")).size());
        officer.post("/api/loans/apply", key, with(body, "loan_amount", "10000.01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        officer.post("/api/loans/apply", "not a key", body)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_malformed"));
    }

    @Test
    void whatIsAppliedForIsAuditedWithIdsAndNothingElse() {
        Response answer = apply(applicants.next(), body());
        String id = answer.path("loan_id");
        assertEquals(
                List.of("business_operation customer_id,loan_id,request_id,status success "
                        + answer.path("customer_id")),
                Database.query("select event_type || ' ' || (select string_agg(k, ',' order by k)"
                        + " from jsonb_object_keys(details) k) || ' ' || (details ->> 'status') || ' '"
                        + " || (details ->> 'customer_id') from audit_event"
                        + " where action = 'loans.apply' and details ->> 'loan_id' = '" + id + "'"));
        assertEquals(
                List.of(id),
                Database.query("select subject_id from outbox_event where type = 'loans.apply' and subject_id = '" + id
                        + "'"));
    }

    /** Neither what is kept for a retry, nor the log of who did what, nor what others are told. */
    @Test
    void nothingOfThePersonIsLeftBehind() {
        Map<String, Object> body = body();
        body.putAll(Map.of(
                "customer_name", "Quentin Xylander",
                "ssn", "985-12-7643",
                "email", "xylander@customer.test",
                "phone", "+14159990765",
                "purpose", "Xylander wants a boat",
                "monthly_income", "8765.43"));
        Person officer = applicants.fresh();
        String id = officer.post("/api/loans/apply", Bank.newKey(), body).path("loan_id");
        officer.get("/api/loans/{id}", id).then().statusCode(200).body("purpose", equalTo("Xylander wants a boat"));
        officer.post("/api/loans/apply", Bank.newKey(), with(body, "loan_amount", "1"))
                .then()
                .statusCode(400);
        body.put("customer_id", "01937f3c-0000-7000-8000-000000000000");
        body.put("loan_amount", "2000.00");
        officer.post("/api/loans/apply", Bank.newKey(), body).then().statusCode(422);
        for (String term : List.of("985-12-7643", "Xylander", "xylander@customer.test", "+14159990765")) {
            officer.post("/api/loans/search", Map.of("search_term", term))
                    .then()
                    .statusCode(200)
                    .body("items[0].loan_id", equalTo(id));
        }
        String stored = String.join(
                "\n",
                Database.query("select r::text from command_record r union all select e::text from audit_event e"
                        + " union all select o::text from outbox_event o union all select l::text from loan l"));
        assertTrue(stored.contains(id), "the canary: it does hold what is stored in clear");
        for (String value : List.of("985-12-7643", "985127643", "ylander", "9990765", "boat")) {
            assertFalse(stored.contains(value), value);
        }
        assertFalse(String.join("", Database.query("select r::text from command_record r"))
                .contains("8765.43"));
    }
}
