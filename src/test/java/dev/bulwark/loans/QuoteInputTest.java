package dev.bulwark.loans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a quote refuses, and the last that it does not. */
@QuarkusTest
class QuoteInputTest {

    @Inject
    Bank bank;

    private static Person officer;

    @BeforeEach
    void hire() {
        if (officer == null) {
            officer = bank.staff("loan_officer");
        }
    }

    private static Response quote(Map<String, Object> body) {
        return officer.post("/api/loans/quote", body);
    }

    private static Map<String, Object> body(String member, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("loan_amount", "10000.00"));
        body.put(member, value);
        return body;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void theNumberOfAnAmountIsRefusedWithTheRightForm() {
        quote(body("loan_amount", 10000)).then().statusCode(400).body("errors.field", contains("loan_amount"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', amount_malformed",
        "1e4, amount_malformed",
        "-1000.00, amount_negative",
        "1000.001, amount_too_precise",
        "0, amount_zero",
        "99999999999999999999, amount_malformed",
        "9999999999999999999, amount_overflow",
        "999.99, out_of_range",
        "1000000.01, out_of_range"
    })
    void aBadAmountIsNamedWithItsFault(String amount, String code) {
        quote(body("loan_amount", amount))
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("errors.field", contains("loan_amount"))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1000.00", "1000000", "1000000.00"})
    void theLimitsThemselvesAreLent(String amount) {
        quote(body("loan_amount", amount)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 121, Integer.MAX_VALUE})
    void aTermThatIsNotOfferedIsNamed(int months) {
        quote(body("term_months", months))
                .then()
                .statusCode(400)
                .body("errors.field", contains("term_months"))
                .body("errors.code", contains("out_of_range"));
    }

    @Test
    void aFirstDueDateOutsideOfWhatIsOfferedIsNamed() {
        for (int days : new int[] {-1, 0, 63, 100_000}) {
            quote(body("first_due_date", today().plusDays(days).toString()))
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("first_due_date"));
        }
        for (int days : new int[] {1, 62}) {
            quote(body("first_due_date", today().plusDays(days).toString()))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whatIsNoDateOrNoNumberOfMonthsIsNamed() {
        quote(body("first_due_date", "2027-02-30"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("first_due_date"));
        quote(body("term_months", "a year")).then().statusCode(400).body("errors.field", contains("term_months"));
        quote(body("term_months", 12.5)).then().statusCode(400).body("errors.field", contains("term_months"));
    }

    @Test
    void anAmountThatIsMissingIsNamed() {
        quote(Map.of()).then().statusCode(400).body("errors.field", contains("loan_amount"));
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        quote(body("rate_percent", "0")).then().statusCode(400).body("errors.field", contains("rate_percent"));
    }

    @Test
    void allBadFieldsAreToldAtOnce() {
        quote(Map.of("loan_amount", "1", "term_months", 1, "first_due_date", "2020-01-01"))
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("loan_amount", "term_months", "first_due_date"));
    }
}
