package dev.bulwark.loans.book;

import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Database.assertBooksBalance;
import static dev.bulwark.support.Database.query;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer and the bank can see of a loan that was paid out. */
@QuarkusTest
class BookQueryTest {

    @Inject
    Bank bank;

    private Person teller;
    private Person officer;
    private Person owner;
    private String account;
    private String loan;

    @BeforeEach
    void lend() {
        teller = bank.staff("teller");
        officer = bank.staff("loan_officer");
        String customer = Bank.createCustomer(teller);
        owner = bank.customer(customer);
        account = Bank.openAccount(teller, customer, "EUR");
        loan = Offers.insert(bank, officer, customer);
        officer.post("/api/loans/disburse", newKey(), Map.of("loan_id", loan, "account_id", account))
                .then()
                .statusCode(201);
        Bank.deposit(teller, account, "500.00");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    private Response repay(String amount) {
        return owner.post(
                "/api/loans/repay",
                newKey(),
                Map.of("loan_id", loan, "account_id", account, "amount", amount, "currency", "EUR"));
    }

    private Response quote(Person person, Object on) {
        return person.get("/api/loans/{id}/payoff-quote?on={on}", loan, on.toString());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void saysWhatItCostsToPayOffToday() {
        owner.get("/api/loans/{id}/payoff-quote", loan)
                .then()
                .statusCode(200)
                .body("amount", equalTo("1200.00"))
                .body("on", equalTo(today().toString()))
                .body("lines.what", contains("principal_ahead"));
        repay("1200.00").then().statusCode(201).body("status", equalTo("closed"));
        owner.get("/api/loans/{id}/payoff-quote", loan).then().statusCode(409).body("code", equalTo("loan_state"));
    }

    @Test
    void foreseesTheInterestOfDaysToCome() {
        Response answer = quote(owner, today().plusDays(5));
        answer.then()
                .statusCode(200)
                .body("as_of", equalTo(today().toString()))
                .body("parts.principal", equalTo("1200.00"))
                .body("lines.what", contains("accrued_interest", "principal_ahead"))
                .body("lines[0].why", notNullValue());
        String amount = answer.path("amount");
        Offers.age(loan, 5);
        assertEquals(amount, quote(officer, today()).path("amount"));
        repay(amount)
                .then()
                .statusCode(201)
                .body("status", equalTo("closed"))
                .body("parts", equalTo(answer.path("parts")))
                .body("overpaid", equalTo("0.00"));
    }

    @Test
    void aLateLoanIsPaidOffByItsQuoteToTheCent() {
        Offers.age(loan, 70);
        Response answer = quote(owner, today());
        answer.then()
                .statusCode(200)
                .body("lines.what", contains("instalment", "instalment", "accrued_interest", "principal_ahead"))
                .body("lines[0].number", equalTo(1))
                .body("parts.penalty", equalTo("30.00"));
        repay(answer.path("amount"))
                .then()
                .statusCode(201)
                .body("status", equalTo("closed"))
                .body("parts", equalTo(answer.path("parts")));
    }

    @Test
    void twoPayoffsAtOnceCloseItOnceAndTheOtherIsToldSo() throws Exception {
        Bank.deposit(teller, account, "1000.00");
        List<Integer> answers = AtOnce.run(2, n -> repay("1200.00").statusCode());
        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
        assertEquals("1488.00", Bank.balance(teller, account));
    }

    @Test
    void quotesNoPastDayAndNoneTooFarAhead() {
        for (Object on : List.of(today().minusDays(1), today().plusDays(32), "soon", "2026-02-30")) {
            quote(owner, on).then().statusCode(400).body("errors.field", contains("on"));
        }
        quote(owner, today().plusDays(31)).then().statusCode(200);
    }

    @Test
    void explainsEachInstalmentAndWhatIsPaidOfIt() {
        Offers.age(loan, 31);
        Response before = owner.get("/api/loans/{id}/schedule", loan);
        BigDecimal interest = new BigDecimal(before.<String>path("instalments[0].parts.interest"));
        BigDecimal payment = new BigDecimal(before.<String>path("instalments[0].payment"));
        repay("50.00").then().statusCode(201);
        BigDecimal paid = new BigDecimal("50.00");
        owner.get("/api/loans/{id}/schedule", loan)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("versions", hasSize(1))
                .body("instalments", hasSize(12))
                .body("instalments[0].paid.interest", equalTo(interest.toPlainString()))
                .body(
                        "instalments[0].paid.principal",
                        equalTo(paid.subtract(interest).toPlainString()))
                .body("instalments[0].open", equalTo(payment.subtract(paid).toPlainString()))
                .body("instalments[0].why.formula", startsWith("1200.00 * 12 % * ("))
                .body("instalments[11].balance", equalTo("0.00"))
                .body("instalments[11].why.rule", equalTo("principal = all that is owed"));
        officer.get("/api/loans/{id}/schedule?version=2", loan).then().statusCode(400);
        officer.get("/api/loans/{id}/schedule?version=0", loan).then().statusCode(400);
        assertEquals(
                List.of("2"),
                query("select count(*) from audit_event where action = 'loans.schedule' and details ->> 'loan_id' = '"
                        + loan + "'"));
    }

    @Test
    void aLoanThatEndedStillShowsHow() {
        repay("600.00").then().statusCode(201);
        repay("600.00").then().statusCode(201).body("status", equalTo("closed"));
        owner.get("/api/loans/{id}/schedule", loan)
                .then()
                .statusCode(200)
                .body("versions.reason", contains("payout", "prepayment", "prepayment"))
                .body("instalments", hasSize(1))
                .body("instalments[0].state", equalTo("settled"))
                .body("instalments[0].note", notNullValue());
        owner.get("/api/loans/{id}/schedule?version=2", loan)
                .then()
                .statusCode(200)
                .body("instalments[1].state", equalTo("void"))
                .body("instalments[1].why", notNullValue());
    }

    @Test
    void listsWhatHappenedPageByPage() {
        repay("1.00");
        repay("2.00");
        Response page = owner.get("/api/loans/{id}/entries?limit=2", loan);
        page.then()
                .statusCode(200)
                .body("items.kind", contains("repayment", "repayment"))
                .body("items[0].parts.principal", equalTo("2.00"))
                .body("items[0].transfer_ids", hasSize(1))
                .body("items[0].booked_by", nullValue());
        officer.get("/api/loans/{id}/entries?limit=2&cursor={cursor}", loan, page.path("next_cursor"))
                .then()
                .statusCode(200)
                .body("items.kind", contains("disbursement"))
                .body("items[0].parts.fee", equalTo("12.00"))
                .body("items[0].booked_by", equalTo(officer.userId().toString()))
                .body("next_cursor", nullValue());
    }

    @Test
    void aLoanOfAnotherLooksAbsent() {
        Person stranger = bank.customer(Bank.createCustomer(teller));
        for (String what : List.of("payoff-quote", "schedule", "entries")) {
            for (Object id : List.of(loan, UUID.randomUUID())) {
                stranger.get("/api/loans/{id}/" + what, id)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("loan_not_found"));
            }
        }
    }

    @Test
    void beforeThePayoutThereIsNothingToSee() {
        String offered = Offers.insert(bank, officer, Bank.createCustomer(teller));
        officer.get("/api/loans/{id}/schedule", offered).then().statusCode(409);
        officer.get("/api/loans/{id}/payoff-quote", offered).then().statusCode(409);
        officer.get("/api/loans/{id}/entries", offered).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aCustomerMayAskWhatALoanWouldCost() {
        owner.post("/api/loans/quote", Map.of("loan_amount", "1000.00"))
                .then()
                .statusCode(200)
                .body("payout", equalTo("990.00"));
    }
}
