package dev.bulwark.platform.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class QueryParameterTest {

    private static final String ID = "01937f3c-2f5b-7c3e-9a41-5d2f8e6b7a15";

    @Inject
    Bank bank;

    private Person admin;

    @BeforeEach
    void hireAdmin() {
        admin = bank.staff("admin");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/accounts?limit=abc,limit,a whole number",
        "/api/accounts?limit=1.5,limit,a whole number",
        "/api/accounts?limit=99999999999,limit,a whole number",
        "/api/accounts?customer_id=abc,customer_id,a UUID",
        "/api/accounts/" + ID + "/transactions?limit=abc,limit,a whole number",
        "/api/accounts/" + ID + "/history?limit=abc,limit,a whole number",
        "/api/audit/events?limit=abc,limit,a whole number"
    })
    void namesAParameterThatHasNoValueOfItsType(String path, String field, String message) {
        admin.get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("errors.field", contains(field))
                .body("errors[0].in", equalTo("query"))
                .body("errors[0].code", equalTo("malformed"))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void namesEveryMalformedParameterAtOnceAndNoValue() {
        admin.get("/api/accounts?limit=zz9&customer_id=zz9")
                .then()
                .statusCode(400)
                .body("errors.field", contains("customer_id", "limit"))
                .body(not(containsString("zz9")));
    }

    @Test
    void stillTellsAValueOutOfItsRange() {
        admin.get("/api/accounts?limit=0")
                .then()
                .statusCode(400)
                .body("errors.field", contains("limit"))
                .body("errors.code", contains("min"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing?limit=abc", "/api/accounts/abc", "/api/accounts/abc/transactions?limit=abc"})
    void anAddressThatNobodyServesStaysAbsent(String path) {
        admin.get(path).then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void ignoresAParameterThatTheOperationDoesNotKnow() {
        admin.get("/api/accounts?limit=1&other=abc").then().statusCode(200).body("items", not(hasSize(2)));
    }

    @Test
    void tellsAnAnonymousCallerNothingAboutParameters() {
        Bank.from(Bank.newAddress()).get("/api/accounts?limit=abc").then().statusCode(401);
    }
}
