package dev.bulwark.statements;

import static dev.bulwark.statements.Statements.CSV;
import static dev.bulwark.statements.Statements.JSON;
import static dev.bulwark.statements.Statements.PDF;
import static dev.bulwark.statements.Statements.XML;
import static dev.bulwark.statements.Statements.recent;
import static dev.bulwark.statements.Statements.statement;
import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.transfer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StatementResourceTest {

    @Inject
    Bank bank;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    @Test
    void showsEveryEntryBetweenItsTwoBalances() {
        String account = accountWith(teller, "100.00");
        String other = accountWith(teller, "1.00");
        teller.post("/api/accounts/transfer", newKey(), transfer(account, other, "12.50"))
                .then()
                .statusCode(201);
        String otherIban = teller.get("/api/accounts/{id}", other).path("iban");

        recent(teller, account, JSON)
                .then()
                .statusCode(200)
                .body("opening_balance", equalTo("0.00"))
                .body("closing_balance", equalTo("87.50"))
                .body("entry_count", equalTo(2))
                .body("entries.entry_no", contains(1, 2))
                .body("entries.kind", contains("deposit", "transfer"))
                .body("entries.direction", contains("credit", "debit"))
                .body("entries.amount", contains("100.00", "12.50"))
                .body("entries.balance_after", contains("100.00", "87.50"))
                .body("entries.counter_iban", contains(null, otherIban))
                .body("entries.value_date", hasItem(matchesPattern("\\d{4}-\\d\\d-\\d\\d")));
    }

    @Test
    void startsAtItsFirstInstantAndEndsBeforeItsLast() {
        String account = accountWith(teller, "1.00");
        Bank.deposit(teller, account, "2.00");
        Bank.deposit(teller, account, "4.00");
        List<String> bookedAt = recent(teller, account, JSON).path("entries.booked_at");

        statement(teller, account, JSON, bookedAt.get(1), bookedAt.get(2))
                .then()
                .statusCode(200)
                .body("opening_balance", equalTo("1.00"))
                .body("entries.amount", contains("2.00"))
                .body("closing_balance", equalTo("3.00"));
    }

    @Test
    void anEmptyPeriodHasTheSameBalanceAtBothEnds() {
        String account = accountWith(teller, "7.00");
        for (String accept : List.of(JSON, CSV, PDF, XML)) {
            statement(teller, account, accept, "2098-01-01", "2098-12-31")
                    .then()
                    .statusCode(200);
        }
        statement(teller, account, JSON, "2098-01-01", "2098-12-31")
                .then()
                .body("opening_balance", equalTo("7.00"))
                .body("closing_balance", equalTo("7.00"))
                .body("entries", empty());
    }

    @Test
    void beforeTheFirstEntryBothBalancesAreZero() {
        String account = accountWith(teller, "7.00");
        statement(teller, account, JSON, "2001-01-01", "2001-12-31")
                .then()
                .body("opening_balance", equalTo("0.00"))
                .body("closing_balance", equalTo("0.00"))
                .body("to", equalTo("2002-01-01T00:00:00Z"))
                .body("entries", empty());
        String unused = Bank.openAccount(teller, Bank.createCustomer(teller), "EUR");
        recent(teller, unused, JSON).then().statusCode(200).body("entries", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reversed         | 2026-02-01           | 2026-01-31                | to
            no length        | 2026-02-01T00:00:00Z | 2026-02-01T00:00:00Z      | to
            no such month    | 2026-13-01           | 2026-12-31                | from
            no such day      | 2026-01-01           | 2026-02-30                | to
            a word           | yesterday            | 2026-02-01                | from
            no offset        | 2026-01-01T00:00:00  | 2026-02-01                | from
            five digits      | 2026-01-01           | +10000-01-01              | to
            longer than kept | 1900-01-01           | 2026-02-01                | from
            """)
    void refusesAPeriodThatIsNone(String why, String from, String to, String field) {
        statement(teller, UUID.randomUUID().toString(), JSON, from, to)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("errors.field", contains(field));
    }

    @Test
    void namesBothEndsThatAreMissing() {
        teller.get("/api/accounts/{id}/statement", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("from", "to"));
    }

    @Test
    void aCustomerSeesItsOwnAccountAndAForeignOneLooksAbsent() {
        String own = accountWith(teller, "50.00");
        String foreign = accountWith(teller, "50.00");
        Person customer = bank.customer(teller.get("/api/accounts/{id}", own).path("customer_id"));

        recent(customer, own, JSON).then().statusCode(200);
        for (String accept : List.of(JSON, CSV, PDF, XML)) {
            for (String account : List.of(foreign, UUID.randomUUID().toString())) {
                recent(customer, account, accept).then().statusCode(404).body("code", equalTo("account_not_found"));
            }
        }
        recent(bank.staff("loan_officer"), own, JSON).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/json;q=0"})
    void refusesAFormThatItCannotWrite(String accept) {
        String account = accountWith(teller, "1.00");
        recent(teller, account, accept).then().statusCode(406).body("code", equalTo("not_acceptable"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                | application/json
            text/csv                           | text/csv
            text/*                             | text/csv
            application/json;q=0.1, text/csv   | text/csv
            application/pdf                    | application/pdf
            application/xml                    | application/xml
            """)
    void writesWhatTheClientLikesBest(String accept, String mediaType) {
        String account = accountWith(teller, "1.00");
        recent(teller, account, accept)
                .then()
                .statusCode(200)
                .header("Content-Type", matchesPattern("\\Q" + mediaType + "\\E(;.*)?"))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"statement-[0-9-]{21}\\.(json|csv|pdf|xml)\""))
                .header("Content-Disposition", not(containsString(account)));
    }

    @Test
    void writesEveryDrawingIntoTheAuditTrail() {
        String account = accountWith(teller, "1.00");
        String statementId = recent(teller, account, JSON).path("statement_id");
        recent(teller, account, PDF).then().statusCode(200);
        assertEquals(
                List.of(statementId + " application/json 1"),
                Database.query("select (details ->> 'statement_id') || ' ' || (details ->> 'media_type') || ' ' ||"
                        + " (details ->> 'lines') from audit_event where action = 'accounts.statement'"
                        + " and details ->> 'status' = 'success' and details ->> 'media_type' = 'application/json'"
                        + " and details ->> 'account_id' = '" + account + "'"));
        assertEquals(
                List.of("2"),
                Database.query("select count(*) from audit_event where action = 'accounts.statement' and user_id = '"
                        + teller.userId() + "'"));
    }
}
