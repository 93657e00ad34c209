package dev.bulwark.platform.json;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static dev.bulwark.support.Bank.newKey;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The framework moves a body beyond its buffer to a worker thread, from where nothing can be audited; ours never is. */
@QuarkusTest
class LargeBodyTest {

    private static final String PADDING = " ".repeat(60_000);

    @Inject
    Bank bank;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    @Test
    void aCommandMayFillItsBodyToTheLimit() {
        String body = """
                {"from_account": "%s", "to_account": "%s", "amount": "1.00", "currency": "EUR"%s}
                """.formatted(accountWith(teller, "10.00"), accountWith(teller, "1.00"), PADDING);
        teller.post("/api/accounts/transfer", newKey(), body).then().statusCode(201);
    }

    @Test
    void aLoginMayFillItsBodyToTheLimit() {
        String body = """
                {"username": "%s", "password": "%s"%s}
                """.formatted(teller.username(), Bank.PASSWORD, PADDING);
        from(newAddress()).body(body).post("/api/auth/login").then().statusCode(200);
    }

    @Test
    void theRefusalOfALargeBodyIsAudited() {
        teller.post("/api/accounts/transfer", newKey(), '{' + PADDING + '}')
                .then()
                .statusCode(400);
        assertEquals(List.of("validation_failed"), refusals());
    }

    private List<String> refusals() {
        return Database.query("select details ->> 'error' from audit_event where action = 'accounts.transfer'"
                + " and user_id = '" + teller.userId() + "'");
    }
}
