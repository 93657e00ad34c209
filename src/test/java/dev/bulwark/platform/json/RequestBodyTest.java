package dev.bulwark.platform.json;

import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bulwark.support.Bank;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestBodyTest {

    @Inject
    Bank bank;

    @Test
    void namesEveryBadFieldAtOnce() {
        Response answer = bank.staff("teller").request().body("""
                        {"name": "X", "email": "not-an-address", "phone": 14155550121, "ssn": "987-65-432९",
                         "date_of_birth": "yesterday", "admin": true, "address": ["x"]}
                        """).post("/api/customers/create");
        answer.then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body(
                        "errors.field",
                        containsInAnyOrder("name", "email", "phone", "ssn", "date_of_birth", "admin", "address"))
                .body("errors.in", hasItem("body"))
                .body("errors.find { it.field == 'admin' }.code", equalTo("unknown_member"))
                .body("errors.find { it.field == 'phone' }.code", equalTo("wrong_type"));
        for (String rejected : new String[] {"not-an-address", "14155550121", "987-65", "yesterday"}) {
            assertFalse(answer.asString().contains(rejected), "the rejected value comes back: " + rejected);
        }
    }

    @Test
    void namesEveryMissingField() {
        bank.staff("teller")
                .request()
                .body("{}")
                .post("/api/accounts/transfer")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("amount", "currency", "from_account", "to_account"))
                .body("errors.code", hasItem("required"));
    }

    @Test
    void showsTheRightFormOfAnAmountToWhoSendsANumber() {
        bank.staff("teller")
                .request()
                .header("Idempotency-Key", "number-1")
                .body(
                        "{\"account_id\": \"0190a5b4-0000-7000-8000-000000000000\", \"amount\": 12.5, \"currency\": \"EUR\"}")
                .post("/api/accounts/deposit")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("amount"))
                .body("errors[0].message", equalTo("must be a JSON string, for example \"12.50\" for an amount"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "null",
                "{\"username\": \"a\", \"username\": \"b\", \"password\": \"c\"}",
                "{\"username\": \"a\", \"password\": \"b\"} trailing",
                "{\"username\": \"a\", \"password\": \"b\"}{}",
                "{'username': 'a'}",
                "{\"username\": NaN}",
                "\uFEFF{\"username\": \"a\", \"password\": \"b\"}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            })
    void whatIsNotOneJsonDocumentIsMalformed(String body) {
        from(newAddress())
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/auth/login")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "x\\udc00y"})
    void textThatCannotBeStoredIsNamed(String text) {
        from(newAddress())
                .body("{\"username\": \"" + text + "\", \"password\": \"b\"}")
                .post("/api/auth/login")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("username"))
                .body("errors[0].code", equalTo("malformed"));
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        for (byte[] body : new byte[][] {
            "{\"username\": \"a\", \"password\": \"b\"}".getBytes(StandardCharsets.UTF_16LE),
            {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'}
        }) {
            from(newAddress())
                    .body(body)
                    .post("/api/auth/login")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed_json"));
        }
    }

    @Test
    void aMembersNameNeverComesBackRaw() {
        String answer = from(newAddress())
                .body("{\"<script>alert(1)</script>\": 1, \"username\": \"a\", \"password\": \"b\"}")
                .post("/api/auth/login")
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertFalse(answer.contains("script"), answer);
    }
}
