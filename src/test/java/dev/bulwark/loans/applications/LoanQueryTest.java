package dev.bulwark.loans.applications;

import static dev.bulwark.support.Applications.approve;
import static dev.bulwark.support.Applications.insert;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bulwark.support.Applications;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which loans, and how they are found. */
@QuarkusTest
class LoanQueryTest {

    private static final String ABSENT = "01937f3c-0000-7000-8000-000000000000";

    @Inject
    Bank bank;

    private static Person clerk;
    private static Person officer;
    private static Person customer;
    private static String own;
    private static String ownLoan;
    private static Map<String, Object> applied;

    @BeforeEach
    void hire() {
        if (clerk == null) {
            clerk = bank.staff("loan_officer");
            officer = bank.staff("manager");
            applied = Applications.body();
            applied.putAll(Map.of(
                    "customer_name", "Wilhelmina Oakenshaw",
                    "email", "oakenshaw@customer.test",
                    "purpose", "A roof",
                    "monthly_income", "3000.00"));
            Response answer = Applications.apply(clerk, applied);
            own = answer.path("customer_id");
            ownLoan = answer.path("loan_id");
            customer = bank.customer(own);
        }
    }

    private static Response search(Person person, String term) {
        return person.post("/api/loans/search", Map.of("search_term", term));
    }

    private static List<String> found(Person person, String term) {
        Response answer = search(person, term);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.path("items.loan_id");
    }

    @Test
    void staffReadsALoanWithWhatWasAgreedAndWhatTheRulesSayNow() {
        officer.get("/api/loans/{id}", ownLoan)
                .then()
                .statusCode(200)
                .body("status", equalTo("applied"))
                .body("conditions.term_months", equalTo(36))
                .body("conditions.rate_percent", equalTo("8.9"))
                .body("conditions.method", equalTo("annuity"))
                .body("conditions.fee", equalTo("100.00"))
                .body("instalment", is(oneOf(Applications.INSTALMENTS)))
                .body("purpose", equalTo("A roof"))
                .body("monthly_income", equalTo("3000.00"))
                .body("decision.applied_by", equalTo(clerk.userId().toString()))
                .body("decision.decided_by", nullValue())
                .body("book", nullValue())
                .body("affordability.verdict", equalTo("affordable"));
        assertEquals(
                List.of("business_operation"),
                Database.query("select distinct event_type from audit_event where action = 'loans.read'"
                        + " and details ->> 'loan_id' = '" + ownLoan + "'"));
    }

    @Test
    void aCustomerReadsItsOwnLoansWithoutWhoDecidesAndHow() {
        customer.get("/api/loans/{id}", ownLoan)
                .then()
                .statusCode(200)
                .body("purpose", equalTo("A roof"))
                .body("decision", nullValue())
                .body("affordability", nullValue());
        String foreign = insert(Bank.createCustomer(clerk), clerk);
        for (String id : List.of(foreign, ABSENT)) {
            customer.get("/api/loans/{id}", id).then().statusCode(404).body("code", equalTo("loan_not_found"));
        }
        customer.get("/api/loans").then().statusCode(200).body("items.customer_id", not(hasItem(not(own))));
        customer.get("/api/loans?customer_id={id}", own).then().body("items.loan_id", contains(ownLoan));
        assertEquals(List.of(), customer.get("/api/loans?status=approved").path("items"));
        assertEquals(List.of(), found(customer, foreign));
        assertEquals(List.of(ownLoan), found(customer, ownLoan));
        assertEquals(List.of(ownLoan), found(customer, "personal"));
        assertEquals(List.of(), found(customer, (String) applied.get("ssn")));
    }

    @Test
    void whatIsOwedIsShownAsTheBookHasIt() {
        String customerId = Bank.createCustomer(clerk);
        String id = insert(customerId, clerk);
        approve(officer, id).then().statusCode(200);
        Database.change("update loan set status = 'active' where id = '" + id + "'");
        Database.change(
                "insert into loan_book (loan_id, currency, disbursed_on, schedule_version, accrued_to, period_no,"
                        + " period_from, period_to, period_earned_minor, period_accrued_minor, principal_minor, interest_minor,"
                        + " penalty_minor, days_past_due) values ('" + id
                        + "', 'EUR', '2026-01-15', 1, '2026-03-01', 2,"
                        + " '2026-02-15', '2026-03-15', 300, 150, 900000, 150, 1500, 45)");
        try {
            officer.get("/api/loans/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("active"))
                    .body("affordability.verdict", equalTo("affordable"))
                    .body("book.accrued_to", equalTo("2026-03-01"))
                    .body("book.principal", equalTo("9000.00"))
                    .body("book.interest", equalTo("1.50"))
                    .body("book.fee", equalTo("0.00"))
                    .body("book.penalty", equalTo("15.00"))
                    .body("book.outstanding", equalTo("9016.50"))
                    .body("book.days_past_due", equalTo(45))
                    .body("book.bucket", equalTo("31-60"))
                    .body("book.non_accrual", equalTo(false))
                    .body("book.overpaid", equalTo("0.00"));
            officer.get("/api/loans?customer_id={id}", customerId)
                    .then()
                    .body("items[0].outstanding", equalTo("9016.50"))
                    .body("items[0].days_past_due", equalTo(45));
        } finally {
            Database.change("do $$ begin set local session_replication_role = replica; delete from loan_book where"
                    + " loan_id = '" + id + "'; delete from loan where id = '" + id + "'; end $$");
        }
    }

    @Test
    void anOfferThatIsOverReadsAsExpiredBeforeAnybodyWritesItDown() {
        String customerId = Bank.createCustomer(clerk);
        String id = insert(customerId, clerk);
        approve(officer, id).then().statusCode(200);
        Database.change("update loan set offered_until = (now() at time zone 'UTC')::date where id = '" + id + "'");
        officer.get("/api/loans/{id}", id).then().body("status", equalTo("approved"));
        Database.change("update loan set offered_until = (now() at time zone 'UTC')::date - 1 where id = '" + id + "'");
        officer.get("/api/loans/{id}", id).then().body("status", equalTo("expired"));
        String ofCustomer = "/api/loans?customer_id=" + customerId;
        officer.get(ofCustomer).then().body("items.status", contains("expired"));
        officer.get(ofCustomer + "&status=expired").then().body("items.loan_id", contains(id));
        assertEquals(List.of(), officer.get(ofCustomer + "&status=approved").path("items"));
    }

    @Test
    void listsPageByPageByCustomerAndStatus() {
        String customerId = Bank.createCustomer(clerk);
        List<String> loans = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            loans.add(insert(customerId, clerk));
        }
        approve(officer, loans.get(1)).then().statusCode(200);
        loans.sort(null);
        String address = "/api/loans?limit=2&customer_id=" + customerId;
        Response first = officer.get(address);
        List<String> listed = new ArrayList<>(first.<List<String>>path("items.loan_id"));
        Response second = officer.get(address + "&cursor=" + first.path("next_cursor"));
        second.then().body("next_cursor", nullValue());
        listed.addAll(second.path("items.loan_id"));
        assertEquals(loans, listed);
        officer.get("/api/loans?status=applied&customer_id=" + customerId)
                .then()
                .body("items.size()", equalTo(2))
                .body("items.status", not(hasItem("approved")));
        for (String bad : List.of("status=lost", "limit=0", "limit=201", "cursor=!", "customer_id=7")) {
            officer.get("/api/loans?" + bad).then().statusCode(400).body("errors.size()", equalTo(1));
        }
    }

    @Test
    void findsByWhatALoanIsAndByWhomItIsOf() {
        for (String term : List.of(
                ownLoan,
                ownLoan.toUpperCase(),
                ownLoan.substring(0, 13),
                ownLoan.substring(0, 24),
                ownLoan.replace("-", ""),
                own,
                (String) applied.get("ssn"),
                "oakenshaw@customer.test",
                "Oakensh",
                "wilhelmina oak")) {
            assertEquals(true, found(officer, term).contains(ownLoan), term);
        }
        assertEquals(List.of(ownLoan), found(officer, own));
        assertEquals(List.of(ownLoan), found(officer, "oakenshaw"));
        search(officer, "personal").then().body("items[0].product", equalTo("personal"));
        search(officer, "applied").then().body("items.status", not(hasItem("approved")));
        for (String term : List.of(ABSENT, "ffffffff", "mortgage", "Zzyzxq", "nobody@customer.test", "999-99-9999")) {
            assertEquals(List.of(), found(officer, term), term);
        }
    }

    @Test
    void pagesOfASearchGoOnWhereTheLastOneEnded() {
        Map<String, Object> body = new HashMap<>(Map.of("search_term", "applied", "limit", 1));
        insert(Bank.createCustomer(clerk), clerk);
        Response first = officer.post("/api/loans/search", body);
        first.then().statusCode(200).body("items.size()", equalTo(1)).body("next_cursor", notNullValue());
        body.put("cursor", first.path("next_cursor"));
        Response second = officer.post("/api/loans/search", body);
        assertFalse(second.path("items.loan_id").equals(first.path("items.loan_id")));
        body.put("cursor", "!");
        officer.post("/api/loans/search", body).then().statusCode(400).body("errors[0].field", equalTo("cursor"));
        search(officer, "x").then().statusCode(400).body("errors[0].field", equalTo("search_term"));
    }

    /** The specification's scanner greps the answer for the word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "'; DROP TABLE users; --",
                "' UNION SELECT * FROM users --",
                "<script>alert(\"XSS\")</script>",
                "javascript:alert(\"XSS\")",
                "error",
                "%_%",
                "........-...."
            })
    void aScannersPayloadFindsNothingAndSaysNothing(String payload) {
        for (Person person : List.of(officer, customer)) {
            Response answer = search(person, payload);
            answer.then().statusCode(200).body("items.size()", equalTo(0)).body("next_cursor", nullValue());
            assertFalse(answer.asString().toLowerCase().contains("error"), answer.asString());
        }
    }

    @Test
    void aSearchIsAuditedWithItsKindAndHitsAndNotWithItsTerm() {
        Person searcher = bank.staff("auditor");
        search(searcher, "oakenshaw@customer.test").then().statusCode(200);
        search(searcher, ownLoan).then().statusCode(200);
        assertEquals(
                List.of("text", "id 1"),
                Database.query("select (details ->> 'kind') || case when details ->> 'kind' = 'id' then ' ' ||"
                        + " (details ->> 'hits') else '' end from audit_event where action = 'loans.search'"
                        + " and user_id = '" + searcher.userId() + "' order by id"));
        assertEquals(List.of(), Database.query("select id from audit_event where details::text like '%akenshaw%'"));
        for (String role : List.of("teller", "compliance")) {
            search(bank.staff(role), "personal").then().statusCode(403).body("code", equalTo("access_denied"));
        }
    }
}
