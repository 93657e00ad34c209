package dev.bulwark.accounts;

import static dev.bulwark.support.Bank.createCustomer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ends of what an account can be given: its number and its credit. */
@QuarkusTest
class AccountNumberTest {

    @Inject
    Bank bank;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    private Response open(String currency, String overdraftLimit) {
        return teller.post(
                "/api/accounts/open",
                Map.of(
                        "customer_id",
                        createCustomer(teller),
                        "currency",
                        currency,
                        "type",
                        "checking",
                        "overdraft_limit",
                        overdraftLimit));
    }

    @Test
    void tellsThatTheAccountNumbersAreUsedUp() {
        String next = Database.query("select nextval('account_number')").get(0);
        Database.query("select setval('account_number', " + IbanForm.NUMBER_MAX + " - 1)");
        try {
            open("EUR", "0").then().statusCode(201);
            open("EUR", "0").then().statusCode(500).body("code", equalTo("account_numbers_exhausted"));
        } finally {
            Database.query("select setval('account_number', " + next + ")");
        }
        open("EUR", "0").then().statusCode(201);
    }

    @Test
    void theSequenceHasTheEndsThatTheStartLooksAt() {
        assertEquals(
                List.of(IbanForm.NUMBER_MIN + " " + IbanForm.NUMBER_MAX),
                Database.query("select start_value || ' ' || max_value from pg_sequences"
                        + " where sequencename = 'account_number'"));
    }

    @ParameterizedTest
    @CsvSource({
        "EUR,1000000000000.00,201",
        "EUR,1000000000000.01,400",
        "JPY,100000000000000,201",
        "JPY,100000000000001,400",
        "BHD,100000000000.000,201",
        "BHD,100000000000.001,400",
        "EUR,92233720368547758.07,400"
    })
    void capsTheOverdraftLimit(String currency, String limit, int status) {
        Response answer = open(currency, limit);
        answer.then().statusCode(status);
        if (status == 400) {
            answer.then()
                    .body("errors.field", contains("overdraft_limit"))
                    .body("errors.code", contains("amount_overflow"));
        }
    }

    @Test
    void theDatabaseCapsTheOverdraftLimitToo() {
        String account = open("EUR", "1000000000000.00").path("account_id");
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> Database.change("update ledger_account set overdraft_limit_minor = overdraft_limit_minor + 1"
                        + " where id = '" + account + "'"));
        assertTrue(refused.getCause().getMessage().contains("ledger_account_overdraft_capped"), refused::toString);
    }

    @Test
    void showsAnAvailableBalanceThatNoLongHolds() {
        Currency euro = Currency.getInstance("EUR");
        long capMinor = OpenAccountRequest.OVERDRAFT_LIMIT_MINOR_MAX;
        assertEquals(
                "92234720368547758.07",
                AccountRows.balance(Long.MAX_VALUE, 0, capMinor, euro).available());
        assertEquals(
                "-92234720368547758.07",
                AccountRows.balance(-capMinor, Long.MAX_VALUE, 0, euro).available());
    }
}
