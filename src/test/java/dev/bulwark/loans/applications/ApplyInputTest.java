package dev.bulwark.loans.applications;

import static dev.bulwark.support.Applications.apply;
import static dev.bulwark.support.Applications.body;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application refuses, and the last that it does not. */
@QuarkusTest
class ApplyInputTest {

    @Inject
    Applicants applicants;

    private Response applyWith(String member, Object value) {
        Map<String, Object> body = body();
        if (value == null) {
            body.remove(member);
        } else {
            body.put(member, value);
        }
        return apply(applicants.next(), body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            customer_name       | -                 | required
            customer_name       | A                 | person_name
            customer_name       | <b>Ada</b>        | person_name
            loan_amount         | -                 | required
            loan_amount         | ten thousand      | amount_malformed
            loan_amount         | 1e4               | amount_malformed
            loan_amount         | NaN               | amount_malformed
            loan_amount         | -1000.00          | amount_negative
            loan_amount         | 1000.001          | amount_too_precise
            loan_amount         | 999.99            | out_of_range
            loan_amount         | 1000000.01        | out_of_range
            ssn                 | -                 | required
            ssn                 | 123456789         | pattern
            ssn                 | 1234-5-6789       | pattern
            ssn                 | ١٢٣-45-6789       | pattern
            email               | -                 | required
            email               | ada               | email
            phone               | -                 | required
            phone               | 12345678          | pattern
            phone               | +1415555O121      | pattern
            customer_id         | 17                | malformed
            product             | mortgage          | product
            purpose             | ab                | loan_text
            monthly_income      | a lot             | amount_malformed
            monthly_income      | -1.00             | amount_negative
            monthly_obligations | 1.001             | amount_too_precise
            nickname            | Ada               | unknown_member
            """)
    void aBadFieldIsNamedWithItsFault(String field, String value, String code) {
        applyWith(field, value)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("errors.field", contains(field))
                .body("errors.code", contains(code))
                .body("error", equalTo("Invalid input data"))
                .body("details", aMapWithSize(1))
                .body("details." + field + ".size()", equalTo(1));
    }

    @Test
    void lengthsAndEndsOfLinesAreNoWayAround() {
        applyWith("customer_name", "A".repeat(101))
                .then()
                .statusCode(400)
                .body("errors.field", contains("customer_name"));
        applyWith("customer_name", "A".repeat(100)).then().statusCode(201);
        applyWith("ssn", "123-45-6789\n").then().statusCode(400).body("errors.field", contains("ssn"));
        applyWith("email", "a".repeat(250) + "@b.cd").then().statusCode(400).body("errors.field", hasItem("email"));
        applyWith("purpose", "a".repeat(141)).then().statusCode(400).body("errors.field", contains("purpose"));
        applyWith("purpose", "a\u2028b c").then().statusCode(400).body("errors.field", contains("purpose"));
    }

    @Test
    void theNumberOfAnAmountIsRefusedWithTheRightForm() {
        applyWith("loan_amount", 10000)
                .then()
                .statusCode(400)
                .body("errors.field", contains("loan_amount"))
                .body("errors[0].message", containsString("\"12.50\""))
                .body("details.loan_amount", contains("must be a JSON string, for example \"12.50\" for an amount"));
        applyWith("term_months", "a year").then().statusCode(400).body("errors.field", contains("term_months"));
        applyWith("product", 7).then().statusCode(400).body("errors.field", contains("product"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 121})
    void aTermThatIsNotOfferedIsNamed(int months) {
        applyWith("term_months", months).then().statusCode(400).body("errors.code", contains("out_of_range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1000000.00"})
    void theLimitsThemselvesAreLent(String amount) {
        applyWith("loan_amount", amount).then().statusCode(201);
    }

    /** Those of the form and those of the product, in one answer. */
    @Test
    void allBadFieldsAreToldAtOnceAndNoneOfTheirValues() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "customer_name", "7th Zyzzyva",
                "loan_amount", "999.99",
                "ssn", "987-65-43210",
                "email", "zyzzyva@@customer.test",
                "phone", "0018-ZYZZYVA",
                "term_months", 2,
                "purpose", "Zy",
                "monthly_income", "-17",
                "nickname", "Zyzzyva"));
        Response answer = apply(applicants.next(), body);
        String[] fields = body.keySet().toArray(String[]::new);
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", containsInAnyOrder(fields))
                .body("details", aMapWithSize(fields.length))
                .body("title", equalTo("Invalid input data"));
        assertFalse(answer.asString().toLowerCase().contains("zyzzyva"), answer.asString());
        assertFalse(answer.asString().contains("987-65"), answer.asString());
    }

    @Test
    void noFieldAtAllIsAnAnswerOfAllThatAreRequired() {
        apply(applicants.next(), Map.of())
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("customer_name", "loan_amount", "ssn", "email", "phone"));
    }

    /** How faults travel inside is no member of the request. */
    @Test
    void aClientCannotSayWhatIsWrongItself() {
        applyWith("faults", List.of()).then().statusCode(400).body("errors.field", contains("faults"));
    }

    @Test
    void whatIsNoJsonIsToldAsEverywhere() {
        applicants
                .next()
                .request()
                .body("{\"ssn\":")
                .post("/api/loans/apply")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_json"))
                .body("$", not(hasKey("details")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "'; DROP TABLE users; --",
                "<script>alert(\"XSS\")</script>",
                "<img src=x onerror=alert(\"XSS\")>"
            })
    void aScannersPayloadNeverComesBackRaw(String payload) {
        for (String field : List.of("customer_name", "loan_amount", "ssn", "email", "phone", "product", "purpose")) {
            Response answer = applyWith(field, payload);
            assertFalse(answer.asString().contains(payload), answer.asString());
            if (field.equals("purpose")) {
                assertEquals(201, answer.statusCode());
                Response read = applicants.next().get("/api/loans/{id}", answer.<String>path("loan_id"));
                assertEquals(payload, read.path("purpose"));
                assertFalse(read.asString().contains(payload));
            } else {
                assertEquals(400, answer.statusCode(), answer.asString());
            }
        }
    }

    @Test
    void theEleventhApplicationOfAMinuteIsRefused() {
        var hasty = applicants.fresh();
        for (int n = 0; n < Applicants.LIMIT; n++) {
            assertTrue(apply(hasty, Map.of()).statusCode() == 400);
        }
        apply(hasty, body()).then().statusCode(429).body("code", equalTo("rate_limited"));
    }
}
