package dev.bulwark.statements;

import dev.bulwark.ledger.BankAccount;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** What the tests of statements do again and again. */
public final class Statements {

    static final String JSON = "application/json";
    static final String CSV = "text/csv";
    static final String PDF = "application/pdf";
    static final String XML = "application/xml";

    private Statements() {}

    /** A statement of yesterday, today and tomorrow, so that no midnight can split it. */
    static Response recent(Person reader, String accountId, String accept) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return statement(
                reader,
                accountId,
                accept,
                today.minusDays(1).toString(),
                today.plusDays(1).toString());
    }

    static Response statement(Person reader, String accountId, String accept, String from, String to) {
        return reader.request()
                .accept(accept)
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/api/accounts/{id}/statement", accountId);
    }

    static void deposit(Person teller, String accountId, String amount, String currency, String reference) {
        teller.post(
                        "/api/accounts/deposit",
                        Bank.newKey(),
                        Map.of(
                                "account_id", accountId,
                                "amount", amount,
                                "currency", currency,
                                "reference", reference))
                .then()
                .statusCode(201);
    }

    /** Books this many deposits of one cent at once, as the ledger would: numbers, balances and sums stay right. */
    public static void depositCents(Person teller, String accountId, int count) {
        String cash = BankAccount.CASH.id("EUR").toString();
        Database.change("insert into transfer (id, kind, debit_account_id, credit_account_id, amount_minor, currency,"
                + " reference, booked_at, booked_by, debit_entry_no, credit_entry_no, debit_posted_minor,"
                + " credit_posted_minor, value_date)"
                + " select gen_random_uuid(), 'deposit', c.id, a.id, 1, 'EUR', 'Line ' || n,"
                + " clock_timestamp(), '" + teller.userId() + "',"
                + " c.entry_count + n, a.entry_count + n, c.posted_minor - n, a.posted_minor + n, current_date"
                + " from ledger_account a, ledger_account c, generate_series(1, " + count + ") n"
                + " where a.id = '" + accountId + "' and c.id = '" + cash + "';"
                + " update ledger_account set entry_count = entry_count + " + count
                + ", posted_minor = posted_minor + case when id = '" + accountId + "' then " + count + " else -" + count
                + " end where id in ('" + accountId + "', '" + cash + "')");
    }
}
