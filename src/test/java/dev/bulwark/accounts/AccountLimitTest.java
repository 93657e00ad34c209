package dev.bulwark.accounts;

import static dev.bulwark.support.Bank.createCustomer;
import static dev.bulwark.support.Bank.newKey;
import static dev.bulwark.support.Bank.openAccount;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccountLimitTest {

    private static final String SET = "/api/accounts/set-limits";

    @Inject
    Bank bank;

    private Person teller;
    private String account;

    @BeforeEach
    void open() {
        teller = bank.staff("teller");
        account = openAccount(teller, createCustomer(teller), "EUR");
    }

    /** @param limits name, value, name, value ... */
    private Response set(String... limits) {
        Map<String, Object> body = new HashMap<>(Map.of("account_id", account));
        for (int n = 0; n < limits.length; n += 2) {
            body.put(limits[n], limits[n + 1]);
        }
        return teller.post(SET, body);
    }

    private String stored() {
        return Database.query("select concat_ws(' ', per_transfer_minor, daily_minor, weekly_minor, monthly_minor)"
                        + " from ledger_limit where account_id = '" + account + "'")
                .get(0);
    }

    @Test
    void storesAndShowsWhatWasSet() {
        teller.get("/api/accounts/{id}", account).then().body("limits", nullValue());
        set("per_transfer", "10", "daily", "20.5", "weekly", "30.00", "monthly", "40.00")
                .then()
                .statusCode(200)
                .body("limits.per_transfer", equalTo("10.00"))
                .body("limits.daily", equalTo("20.50"));
        teller.get("/api/accounts/{id}", account)
                .then()
                .body("limits.weekly", equalTo("30.00"))
                .body("limits.monthly", equalTo("40.00"));
        assertEquals("1000 2050 3000 4000", stored());
        assertEquals(
                List.of(teller.userId().toString()),
                Database.query("select updated_by from ledger_limit where account_id = '" + account + "'"));
    }

    @Test
    void replacesAllFourSoThatAbsentAndNullAreNoLimit() {
        set("per_transfer", "10.00", "daily", "20.00");
        set("weekly", "5.00", "monthly", null)
                .then()
                .statusCode(200)
                .body("limits.per_transfer", nullValue())
                .body("limits.weekly", equalTo("5.00"))
                .body("limits.monthly", nullValue());
        set().then().statusCode(200).body("limits", nullValue());
        assertEquals("", stored());
    }

    @Test
    void readsAmountsInTheAccountsCurrency() {
        account = openAccount(teller, createCustomer(teller), "JPY");
        set("daily", "500").then().statusCode(200).body("limits.daily", equalTo("500"));
        set("daily", "500.00").then().statusCode(400).body("errors[0].code", equalTo("amount_too_precise"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1e3,amount_malformed",
        "-1.00,amount_negative",
        "0.001,amount_too_precise",
        "0.00,amount_zero",
        "92233720368547758.08,amount_overflow"
    })
    void tellsWhatIsWrongWithALimit(String amount, String code) {
        set("daily", amount)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("errors.field", contains("daily"))
                .body("errors.code", contains(code));
    }

    @Test
    void namesEveryBadLimitAtOnce() {
        set("per_transfer", "0", "daily", "10.00", "weekly", "9.00", "monthly", "x")
                .then()
                .statusCode(400)
                .body("errors.field", contains("per_transfer", "monthly", "weekly"))
                .body("errors.code", contains("amount_zero", "amount_malformed", "limit_too_small"));
    }

    @Test
    void refusesALongerPeriodWithALessLimitEvenAcrossAGap() {
        set("per_transfer", "10.00", "monthly", "9.99")
                .then()
                .statusCode(400)
                .body("errors.code", contains("limit_too_small"));
        set("per_transfer", "10.00", "monthly", "10.00").then().statusCode(200);
    }

    @Test
    void refusesANumberAndShowsTheRightForm() {
        teller.post(SET, Map.of("account_id", account, "daily", 10))
                .then()
                .statusCode(400)
                .body("errors.field", contains("daily"));
    }

    @Test
    void replaysUnderItsKeyAndIsAudited() {
        String key = newKey();
        Map<String, Object> body = Map.of("account_id", account, "daily", "7.00");
        Response first = teller.post(SET, key, body);
        set("daily", "8.00");
        assertEquals(first.asString(), teller.post(SET, key, body).asString());
        assertEquals("800", stored());
        assertEquals(
                List.of("7.00", "8.00"),
                Database.query("select details ->> 'daily' from audit_event where action = 'accounts.set_limits'"
                        + " and user_id = '" + teller.userId() + "' order by id"));
    }

    @ParameterizedTest
    @CsvSource({
        "daily_minor = 0,ledger_limit_daily_positive",
        "per_transfer_minor = -1,ledger_limit_per_transfer_positive",
        "per_transfer_minor = 2 * monthly_minor,ledger_limit_ascending"
    })
    void theDatabaseRefusesWhatTheServiceWould(String change, String constraint) {
        set("monthly", "5.00").then().statusCode(200);
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> Database.change("update ledger_limit set " + change + " where account_id = '" + account + "'"));
        assertTrue(refused.getCause().getMessage().contains(constraint), refused::toString);
        assertEquals(1, Arrays.stream(stored().split(" ")).count());
    }
}
