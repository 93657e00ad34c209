package dev.bulwark.loans.book;

import static dev.bulwark.support.Bank.newKey;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Why a loan is to be given up, and why not, is the customer's: dark when it is erased, not shown while it is restricted. */
@QuarkusTest
class WriteOffWordsTest {

    private static final String ASKED = "Ada O'Brien lost her job";
    private static final String REJECTED = "O'Brien owns a house";

    @Inject
    Bank bank;

    @Inject
    ObjectMapper mapper;

    private Person officer;
    private Person manager;
    private Person compliance;
    private String customer;
    private String account;
    private String loan;

    @BeforeEach
    void aLoanThatIsLate() {
        Person teller = bank.staff("teller");
        officer = bank.staff("loan_officer");
        manager = bank.staff("manager");
        compliance = bank.staff("compliance");
        customer = Bank.createCustomer(teller);
        account = Bank.openAccount(teller, customer, "EUR");
        loan = Offers.insert(bank, officer, customer);
        officer.post("/api/loans/disburse", newKey(), Map.of("loan_id", loan, "account_id", account))
                .then()
                .statusCode(201);
        Offers.age(loan, 40);
    }

    private String asked() {
        return officer.post("/api/loans/write-off", newKey(), Map.of("loan_id", loan, "reason", ASKED))
                .then()
                .statusCode(202)
                .extract()
                .path("approval_id");
    }

    private String rejected() {
        String approval = asked();
        manager.post("/api/approvals/reject", newKey(), Map.of("approval_id", approval, "reason", REJECTED))
                .then()
                .statusCode(200);
        return approval;
    }

    private Response read(String approval) {
        return officer.get("/api/approvals/{id}", approval);
    }

    /** The money goes back to the bank first, so that nothing of the customer is active. */
    private void endEverything() {
        String approval = asked();
        manager.post("/api/approvals/approve", newKey(), Map.of("approval_id", approval))
                .then()
                .statusCode(200);
        Person teller = bank.staff("teller");
        String balance = Bank.balance(teller, account);
        teller.post(
                        "/api/accounts/withdraw",
                        newKey(),
                        Map.of("account_id", account, "amount", balance, "currency", "EUR"))
                .then()
                .statusCode(201);
        teller.post("/api/accounts/close", Map.of("account_id", account)).then().statusCode(200);
    }

    @Test
    void theyGoDarkWithTheCustomerAndTheReceiptCountsThem() {
        String approval = rejected();
        read(approval)
                .then()
                .body("payload.reason", equalTo(ASKED))
                .body("reason", equalTo(REJECTED))
                .body("payload.loan_id", equalTo(loan));
        endEverything();
        String receipt = compliance
                .post("/api/gdpr/delete/" + customer, Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("receipt_id");
        read(approval)
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("payload.loan_id", equalTo(loan))
                .body("payload.reason", nullValue())
                .body("reason", nullValue())
                .body(not(containsString("O'Brien")));
        compliance
                .get("/api/gdpr/receipts/{id}", receipt)
                .then()
                .body("columns.find { it.table == 'approval' && it.column == 'note_sealed' }.rows", equalTo(2))
                .body("columns.find { it.table == 'approval' && it.column == 'note_sealed' }.fate", equalTo("dark"))
                .body("columns.find { it.table == 'approval' && it.column == 'refusal_sealed' }.left", equalTo(0))
                .body("columns.find { it.table == 'approval' && it.column == 'reason_sealed' }.left", equalTo(0));
    }

    @Test
    void ofARestrictedCustomerTheyAreShownForANamedPurposeOnly() {
        String approval = rejected();
        compliance
                .post("/api/gdpr/restrict", Map.of("customer_id", customer, "reason", "The address is contested"))
                .then()
                .statusCode(200);
        read(approval)
                .then()
                .statusCode(403)
                .body("code", equalTo("customer_restricted"))
                .body(not(containsString("O'Brien")));
        officer.request()
                .header("X-Processing-Purpose", "legal_claims")
                .get("/api/approvals/{id}", approval)
                .then()
                .statusCode(200)
                .body("payload.reason", equalTo(ASKED))
                .body("reason", equalTo(REJECTED));
    }

    @Test
    void nothingIsGivenUpWhenItsWordsWereTakenAway() {
        String approval = asked();
        Database.change("update approval set note_sealed = null where id = '" + approval + "'");
        manager.post("/api/approvals/approve", newKey(), Map.of("approval_id", approval))
                .then()
                .statusCode(409)
                .body("code", equalTo("approval_void"));
        read(approval).then().statusCode(200).body("status", equalTo("pending"));
        assertEquals(List.of("active"), Database.query("select status from loan where id = '" + loan + "'"));
    }

    @Test
    void whatAFormerReleaseAskedForIsRead() throws Exception {
        String before = "{\"loan_id\":\"" + loan + "\",\"reason_sealed\":\"AAAA\"}";
        WriteOffPayload payload = mapper.readValue(before, WriteOffPayload.class);
        assertEquals(loan, payload.loanId().toString());
        assertEquals("{\"loan_id\":\"" + loan + "\"}", mapper.writeValueAsString(WriteOffPayload.of(payload.loanId())));
    }

    @Test
    void whatWasDecidedKeepsItsWords() {
        String approval = rejected();
        String of = " where id = '" + approval + "'";
        for (String change :
                List.of("refusal_sealed = null", "note_sealed = null", "reason_sealed = '\\x00'", "status = 'void'")) {
            assertEquals("23001", Database.refusal("bulwark_app", "update approval set " + change + of), change);
        }
        assertEquals("42501", Database.refusal("bulwark_app", "update approval set about_customer_id = null" + of));
        assertEquals(
                List.of("f"),
                Database.query("select payload like '%reason%' or payload like '%Brien%' from approval" + of));
    }
}
