package dev.bulwark.transfers;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.createCustomer;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.openAccount;
import static org.hamcrest.Matchers.equalTo;

import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Unhindered;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way a transfer is refused, in the documented order: every row is also wrong in all that the rows below test. */
@QuarkusTest
@TestProfile(Unhindered.class) // the order shows only where no amount has to wait for an approval
class PostingOrderTest {

    @Inject
    Bank bank;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a malformed amount     | open  | open   | 1e3                  | EUR | amount_malformed
                    a negative amount      | open  | open   | -0.001               | EUR | amount_negative
                    too many decimals      | open  | open   | 0.000                | EUR | amount_too_precise
                    zero                   | open  | open   | 0.00                 | EUR | amount_zero
                    overflow               | open  | open   | 92233720368547758.08 | EUR | amount_overflow
                    an unknown currency    | open  | open   | 1.00                 | XXX | currency_unknown
                    """)
    void tellsWhatIsWrongWithAnAmount(String why, String from, String to, String amount, String currency, String code) {
        Response answer = send(account(from), account(to), amount, currency);
        answer.then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].field", equalTo(code.startsWith("amount") ? "amount" : "currency"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    the same account first | closed | same   | 999.00               | USD | SAME_ACCOUNT
                    absent before closed   | closed | absent | 999.00               | USD | ACCOUNT_NOT_FOUND
                    closed before frozen   | closed | frozen | 999.00               | USD | ACCOUNT_CLOSED
                    frozen before currency | frozen | open   | 999.00               | USD | ACCOUNT_FROZEN
                    a frozen receiver      | open   | frozen | 999.00               | USD | ACCOUNT_FROZEN
                    currency before funds  | open   | open   | 999.00               | USD | CURRENCY_MISMATCH
                    too full before funds  | open   | full   | 92233720368547758.07 | EUR | BALANCE_OVERFLOW
                    one cent too much      | open   | open   | 10.01                | EUR | INSUFFICIENT_FUNDS
                    """)
    void refusesInThisOrder(
            String why, String from, String to, String amount, String currency, PostingProblem expected) {
        String debit = account(from);
        String credit = to.equals("same") ? debit : account(to);
        send(debit, credit, amount, currency)
                .then()
                .statusCode(expected.status())
                .body("code", equalTo(expected.name().toLowerCase(Locale.ROOT)))
                .body("status", equalTo(expected.status()));
        Database.assertBooksBalance();
    }

    private Response send(String from, String to, String amount, String currency) {
        Map<String, Object> request =
                Map.of("from_account", from, "to_account", to, "amount", amount, "currency", currency);
        return teller.post("/api/accounts/transfer", newKey(), request);
    }

    /** An account with 10.00 EUR (a closed one has nothing) in the state that the row asks for. */
    private String account(String state) {
        String id = state.equals("closed")
                ? openAccount(teller, createCustomer(teller), "EUR")
                : accountWith(teller, "10.00");
        switch (state) {
            case "closed" ->
                Database.change(
                        "update ledger_account set closed = true, debits_frozen = true where id = '" + id + "'");
            case "frozen" ->
                Database.change("update ledger_account set debits_frozen = true, credits_frozen = true where id = '"
                        + id + "'");
            case "absent" -> id = UUID.randomUUID().toString();
            default -> {}
        }
        return id;
    }
}
